import { type DocumentNode, stripIgnoredCharacters } from 'graphql';
import { type OperationText, operationTexts } from './operation-text.ts';

/** Plugin of the code generator: a constant for each query, mutation and subscription, as Apollo Client takes it. */
export function plugin(_schema: unknown, files: readonly { document?: DocumentNode }[]) {
  return {
    prepend: ["import { operationDocument } from './operation-document.ts';"],
    content: operationTexts(files).map(constantOf).join('\n'),
  };
}

function constantOf({ id, name, type, text, isPublic }: OperationText): string {
  const answer = `${name}${type.replace(/^./, (first) => first.toUpperCase())}`;
  const values = [id, name, stripIgnoredCharacters(text)].map((value) => JSON.stringify(value));
  return (
    `export const ${name}Document = /* @__PURE__ */ operationDocument<${answer}, ${answer}Variables>(` +
    `${[...values, ...(isPublic ? ['true'] : [])].join(', ')});`
  );
}
