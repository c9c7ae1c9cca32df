import { type DocumentNode, type GraphQLSchema, isAbstractType, Kind, visit } from 'graphql';

/**
 * Plugin of the code generator: the members of every union and interface that a document of the front ends names in a
 * condition. The cache of answers needs no others.
 */
export function plugin(schema: GraphQLSchema, files: readonly { document?: DocumentNode }[]): string {
  const possibleTypes: Record<string, string[]> = {};
  const note = (name: string) => {
    const type = schema.getType(name);
    if (isAbstractType(type)) {
      possibleTypes[name] = schema.getPossibleTypes(type).map((member) => member.name);
    }
  };
  for (const { document } of files) {
    if (document) {
      visit(document, {
        [Kind.INLINE_FRAGMENT]: ({ typeCondition }) => void (typeCondition && note(typeCondition.name.value)),
        [Kind.FRAGMENT_DEFINITION]: ({ typeCondition }) => void note(typeCondition.name.value),
      });
    }
  }
  return `export const possibleTypes = ${JSON.stringify(possibleTypes, null, 2)};`;
}
