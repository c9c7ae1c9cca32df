import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/**
 * Plugin of the code generator: a constant for each query, mutation and subscription, with its text as the server gets
 * it. Applications would otherwise carry the parsed documents, four times as long, and print them at each request.
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
  const parts = [operation, ...used.values()].map((part) => stripIgnoredCharacters(print(part)));
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

const isOperation = (definition: DefinitionNode) => definition.kind === Kind.OPERATION_DEFINITION;
const isFragment = (definition: DefinitionNode) => definition.kind === Kind.FRAGMENT_DEFINITION;
