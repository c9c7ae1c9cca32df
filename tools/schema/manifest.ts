import type { DocumentNode } from 'graphql';
import { operationTexts } from './operation-text.ts';

/**
 * Plugin of the code generator: the manifest of the operations that the server trusts, in the format of Apollo's
 * persisted query manifests. `public` marks the queries whose answers are the same for everybody.
 */
export function plugin(_schema: unknown, files: readonly { document?: DocumentNode }[]): string {
  const operations = operationTexts(files)
    .map(({ id, name, type, text, isPublic }) => ({ id, name, type, body: text, ...(isPublic && { public: true }) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2);
}
