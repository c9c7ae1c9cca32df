import { type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';

/** The fragment with which documents of the front ends select what the server refuses. */
const refusal = 'Refusal';
const typeName: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Transform of the code generator: a refusal is known by the name of its type, so each result asks for it. */
export function nameResults({ documents }: { documents: readonly { document?: DocumentNode }[] }) {
  return documents.map((file) => ({ ...file, document: file.document && visit(file.document, visitor) }));
}

const visitor = {
  [Kind.SELECTION_SET]: ({ selections, ...set }: { selections: readonly SelectionNode[] }) =>
    selections.some((each) => each.kind === Kind.FRAGMENT_SPREAD && each.name.value === refusal)
      ? { ...set, selections: [typeName, ...selections] }
      : undefined,
};
