import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a document is with every fragment written out where it is spread. */
export interface UnfoldedSize {
  /** fields and fragments of all operations and all fragment definitions, used or not, conditions ignored */
  readonly selections: number;
  /** fields within fields */
  readonly levels: number;
  /** Whether a fragment leads back to itself; the numbers are of no use then. */
  readonly isCircular: boolean;
}

interface Size {
  readonly selections: number;
  readonly levels: number;
}

type Root = OperationDefinitionNode | FragmentDefinitionNode;

const nothing: Size = { selections: 0, levels: 0 };

/**
 * Counts without writing anything out: each fragment is measured once and its size is used wherever it is spread. Takes
 * time in proportion to the text, whatever the fragments multiply to; the sums end at the largest exact number.
 */
export function unfoldedSize(document: DocumentNode): UnfoldedSize {
  const roots = document.definitions.filter(
    (definition): definition is Root =>
      definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const sizes = new FragmentSizes(
    new Map(roots.flatMap((root) => (root.kind === Kind.FRAGMENT_DEFINITION ? [[root.name.value, root]] : []))),
  );
  let [selections, levels] = [0, 0];
  for (const { selectionSet } of roots) {
    const size = sizes.ofSet(selectionSet);
    selections = sum(selections, size.selections);
    levels = Math.max(levels, size.levels);
  }
  return { selections, levels, isCircular: sizes.isCircular };
}

class FragmentSizes {
  isCircular = false;
  private readonly known = new Map<string, Size | 'open'>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  ofSet({ selections: nodes }: SelectionSetNode): Size {
    let [selections, levels] = [0, 0];
    for (const node of nodes) {
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? this.ofSpread(node)
          : node.selectionSet
            ? this.ofSet(node.selectionSet)
            : nothing;
      selections = sum(selections, 1, inner.selections);
      levels = Math.max(levels, node.kind === Kind.FIELD ? inner.levels + 1 : inner.levels);
    }
    return { selections, levels };
  }

  /** Fragments that are not defined have no size; validation refuses them. */
  private ofSpread({ name: { value: name } }: FragmentSpreadNode): Size {
    const known = this.known.get(name);
    if (known === 'open') {
      this.isCircular = true;
      return nothing;
    }
    if (known) {
      return known;
    }
    const fragment = this.fragments.get(name);
    this.known.set(name, 'open');
    const size = fragment ? this.ofSet(fragment.selectionSet) : nothing;
    this.known.set(name, size);
    return size;
  }
}

function sum(...numbers: readonly number[]): number {
  return Math.min(
    numbers.reduce((total, each) => total + each, 0),
    Number.MAX_SAFE_INTEGER,
  );
}
