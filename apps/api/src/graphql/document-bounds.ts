import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { unfoldedSize } from './unfolded-size.ts';

/**
 * How large a document may be once its fragments are written out. The unfolded size (`selections`, `levels`) comes
 * first: whatever walks the document afterwards, these other bounds included, visits no more. Validation compares every
 * two fields that answer under one name, so they all hold before it runs. The largest document of our own apps has 873
 * selections, 273 tokens, 6 levels, 4 root fields and 15 fields in one selection.
 */
export const documentBounds = {
  /** tokens of the text; parsing recurses once per token at worst, which 1,000 levels of do without harm */
  tokens: 1_000,
  /** fields and fragments, each counted as often as it is spread, whatever its conditions */
  selections: 2_000,
  levels: 20,
  rootFields: 10,
  /** names under which one field is asked for in one selection set */
  aliases: 15,
  /** how often one name is written in one selection set; equal ones are answered once */
  repeats: 30,
  /** characters of a name in the answer: it is repeated in every row of a list */
  nameLength: 100,
} as const;

/** The bound that a document exceeds; a fragment within itself has no end. */
export type ExceededBound = keyof typeof documentBounds | 'circular';

class Exceeded extends Error {
  constructor(readonly bound: ExceededBound) {
    super(bound);
  }
}

/**
 * Looks for the first bound that a parsed document exceeds; every operation and every fragment counts, used or not.
 * Takes time in proportion to the text and the bounds, whatever the document.
 */
export function exceededBound(document: DocumentNode): ExceededBound | undefined {
  const size = unfoldedSize(document);
  if (size.isCircular) {
    return 'circular';
  }
  if (size.selections > documentBounds.selections) {
    return 'selections';
  }
  return size.levels > documentBounds.levels ? 'levels' : exceededWithin(document);
}

/** The bounds within a selection set, of a document whose unfolded size is bounded. */
function exceededWithin(document: DocumentNode): ExceededBound | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const roots: (OperationDefinitionNode | FragmentDefinitionNode)[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
    if (definition.kind === Kind.FRAGMENT_DEFINITION || definition.kind === Kind.OPERATION_DEFINITION) {
      roots.push(definition);
    }
  }
  const walk = new MergedWalk(fragments);
  try {
    for (const root of roots) {
      walk.enter(root);
    }
    return undefined;
  } catch (cause) {
    if (cause instanceof Exceeded) {
      return cause.bound;
    }
    throw cause;
  }
}

/**
 * Walks the selections as execution would merge them: fields of one name together, a fragment once per selection set.
 */
class MergedWalk {
  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  /** @throws Exceeded */
  enter(root: OperationDefinitionNode | FragmentDefinitionNode): void {
    const fields = this.gather([root.selectionSet]);
    if (root.kind === Kind.OPERATION_DEFINITION && fields.size > documentBounds.rootFields) {
      throw new Exceeded('rootFields');
    }
    this.descend(fields);
  }

  private descend(fields: ReadonlyMap<string, readonly FieldNode[]>): void {
    for (const nodes of fields.values()) {
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) {
        this.descend(this.gather(below));
      }
    }
  }

  /** @returns the fields of these selection sets by the name in the answer */
  private gather(sets: readonly SelectionSetNode[]): ReadonlyMap<string, readonly FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const aliases = new Map<string, Set<string>>();
    const spread = new Set<string>();
    const open = [...sets];
    for (let set = open.pop(); set; set = open.pop()) {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          this.add(selection, fields, aliases);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          open.push(selection.selectionSet);
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = this.fragments.get(selection.name.value);
          if (fragment) {
            open.push(fragment.selectionSet);
          }
        }
      }
    }
    return fields;
  }

  private add(node: FieldNode, fields: Map<string, FieldNode[]>, aliases: Map<string, Set<string>>): void {
    const name = (node.alias ?? node.name).value;
    if (name.length > documentBounds.nameLength) {
      throw new Exceeded('nameLength');
    }
    const same = fields.get(name) ?? [];
    same.push(node);
    fields.set(name, same);
    if (same.length > documentBounds.repeats) {
      throw new Exceeded('repeats');
    }
    const known = aliases.get(node.name.value) ?? new Set();
    known.add(name);
    aliases.set(node.name.value, known);
    if (known.size > documentBounds.aliases) {
      throw new Exceeded('aliases');
    }
  }
}
