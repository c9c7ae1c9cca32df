import { type ClassType, createUnionType } from 'type-graphql';

/**
 * The union of what a mutation answers: its success, which may be a plain object, and the failures that it can name.
 * @param types the success, then the failures
 * @param success what the success is, for the description
 */
export function resultUnion<const T extends readonly ClassType[]>(
  mutation: string,
  types: T,
  success = 'its outcome',
): ReturnType<typeof createUnionType<T>> {
  return createUnionType({
    name: `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Result`,
    description: `What ${mutation} answers: ${success}, or why it was refused.`,
    types: () => types,
    resolveType: (value: object) => types.find((type) => value instanceof type) ?? types[0],
  });
}
