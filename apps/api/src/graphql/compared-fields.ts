import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A place in the answer: how many fields of the document are for it, and what is within. */
interface Place {
  fields: number;
  readonly within: Map<string, Place>;
}

/**
 * How many pairs of fields validation has to compare, because both are for the same place in the answer: one field that
 * is asked for 240 times makes 28,680. Every fragment is written out, so a document has to be within the other bounds.
 */
export function comparedFields(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const roots = document.definitions.filter(
    (definition): definition is OperationDefinitionNode | FragmentDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return roots.reduce((pairs, { selectionSet }) => {
    const root: Place = { fields: 0, within: new Map() };
    collect(selectionSet, root, fragments);
    return pairs + pairsWithin(root);
  }, 0);
}

function collect(
  { selections }: SelectionSetNode,
  place: Place,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const name = (node.alias ?? node.name).value;
      const inner = place.within.get(name) ?? { fields: 0, within: new Map() };
      place.within.set(name, inner);
      inner.fields += 1;
      if (node.selectionSet) {
        collect(node.selectionSet, inner, fragments);
      }
    } else {
      const set = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)?.selectionSet : node.selectionSet;
      if (set) {
        collect(set, place, fragments);
      }
    }
  }
}

function pairsWithin({ within }: Place): number {
  let pairs = 0;
  for (const place of within.values()) {
    pairs += (place.fields * (place.fields - 1)) / 2 + pairsWithin(place);
  }
  return pairs;
}
