import type { DocumentNode } from 'graphql';

/** The name of a document's one operation; ours all have one. */
export function operationName({ definitions }: DocumentNode): string {
  const [name = ''] = definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' && definition.name ? [definition.name.value] : [],
  );
  return name;
}
