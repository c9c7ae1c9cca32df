import type { DocumentNode } from 'graphql';
import { type OperationText, operationTexts } from './operation-text.ts';

/**
 * Plugin of the code generator: a constant for each query, mutation and subscription, with its text as the server gets
 * it. Applications would otherwise carry the parsed documents, four times as long, and print them at each request.
 */
export function plugin(_schema: unknown, files: readonly { document?: DocumentNode }[]) {
  return {
    prepend: ["import type { OperationDocument } from './operation-document.ts';"],
    content: operationTexts(files).map(constantOf).join('\n'),
  };
}

function constantOf({ id, name, type, text }: OperationText): string {
  const answer = `${name}${type.replace(/^./, (first) => first.toUpperCase())}`;
  return (
    `export const ${name}Document: OperationDocument<${answer}, ${answer}Variables> = ` +
    `{ id: '${id}', name: '${name}', text: ${JSON.stringify(text)} };`
  );
}
