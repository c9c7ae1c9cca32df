import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/**
 * Plugin of the code generator: a constant for each query, mutation and subscription, with its text as the server gets
 * it. Applications would otherwise carry the parsed documents, four times as long, and print them at each request.
 * The text asks for the type of every object, by which Apollo's cache knows it, so that Apollo has nothing to add.
 */
export function plugin(_schema: unknown, files: readonly { document?: DocumentNode }[]) {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  return {
    prepend: ["import type { OperationDocument } from './operation-document.ts';"],
    content: definitions
      .filter(isOperation)
      .map((operation) => constantOf(operation, fragments))
      .join('\n'),
  };
}

function constantOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const name = operation.name?.value;
  if (name === undefined) {
    throw new Error(`An operation has no name: ${print(operation)}`);
  }
  const used = new Map<string, FragmentDefinitionNode>();
  collectFragments(operation, fragments, used);
  const parts = [operation, ...used.values()].map((part) => stripIgnoredCharacters(print(withTypeNames(part))));
  const answer = `${name}${operation.operation.replace(/^./, (letter) => letter.toUpperCase())}`;
  return (
    `export const ${name}Document: OperationDocument<${answer}, ${answer}Variables> = ` +
    `{ name: '${name}', text: ${JSON.stringify(parts.join(' '))} };`
  );
}

/** Adds the fragments that a definition spreads, and those that they spread themselves. */
function collectFragments(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  used: Map<string, FragmentDefinitionNode>,
): void {
  visit(definition, {
    [Kind.FRAGMENT_SPREAD]: ({ name: { value } }) => {
      const fragment = fragments.get(value);
      if (!fragment) {
        throw new Error(`There is no fragment ${value} in these documents.`);
      }
      if (!used.has(value)) {
        used.set(value, fragment);
        collectFragments(fragment, fragments, used);
      }
    },
  });
}

const typeName: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
const isTypeName = (selection: SelectionNode) =>
  selection.kind === Kind.FIELD && selection.name.value === typeName.name.value;

/** The definition with `__typename` at the end of each selection that lacks it, except of the operation itself. */
function withTypeNames(definition: DefinitionNode): DefinitionNode {
  return visit(definition, {
    [Kind.SELECTION_SET]: {
      leave: (set: SelectionSetNode, _key, owner) =>
        set.selections.some(isTypeName) || (owner as ASTNode).kind === Kind.OPERATION_DEFINITION
          ? undefined
          : { ...set, selections: [...set.selections, typeName] },
    },
  });
}

const isOperation = (definition: DefinitionNode) => definition.kind === Kind.OPERATION_DEFINITION;
const isFragment = (definition: DefinitionNode) => definition.kind === Kind.FRAGMENT_DEFINITION;
