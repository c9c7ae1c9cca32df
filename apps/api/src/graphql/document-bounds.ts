import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * How large a document may be once its fragments are written out. Validation compares every two fields that answer
 * under one name, so these bounds hold before it runs. The largest document of our own apps has 273 tokens, 6 levels, 4
 * root fields and 15 fields in one selection.
 */
export const documentBounds = {
  /** tokens of the text; parsing recurses once per token at worst, which 1,000 levels of do without harm */
  tokens: 1_000,
  /** fields and fragments, each counted as often as it is spread */
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

/** The bound that a document exceeds. */
export type ExceededBound = keyof typeof documentBounds;

class Exceeded extends Error {
  constructor(readonly bound: ExceededBound) {
    super(bound);
  }
}

/**
 * Looks for the first bound that a parsed document exceeds; every operation and every fragment counts, used or not.
 * Takes time in proportion to the bounds, whatever the document. Circular fragments are left to validation.
 */
export function exceededBound(document: DocumentNode): ExceededBound | undefined {
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
  const walk = new BoundedWalk(fragments);
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
class BoundedWalk {
  private selections = 0;

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  /** @throws Exceeded */
  enter(root: OperationDefinitionNode | FragmentDefinitionNode): void {
    const fields = this.gather([root.selectionSet]);
    if (root.kind === Kind.OPERATION_DEFINITION && fields.size > documentBounds.rootFields) {
      throw new Exceeded('rootFields');
    }
    this.descend(fields, 1);
  }

  private descend(fields: ReadonlyMap<string, readonly FieldNode[]>, level: number): void {
    if (level > documentBounds.levels) {
      throw new Exceeded('levels');
    }
    for (const nodes of fields.values()) {
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) {
        this.descend(this.gather(below), level + 1);
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
        this.selections += 1;
        if (this.selections > documentBounds.selections) {
          throw new Exceeded('selections');
        }
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
