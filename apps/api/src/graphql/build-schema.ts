import { DateTimeScalar, type ResolverInstance, ResolverRegistry } from '@ns/platform';
import { type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { countTexts } from './answer-budget.ts';

/** type-graphql wants one for subscriptions; ours bring their own streams and never ask it. */
const noPubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions read from the event streams.');
  },
};

/**
 * Builds the executable schema from the composed resolvers. Rights sit on root fields, so there are no global
 * middlewares.
 */
export function buildApiSchema(resolvers: readonly ResolverInstance[]): GraphQLSchema {
  const registry = new ResolverRegistry(resolvers);
  const [first, ...rest] = registry.classes;
  if (!first) {
    throw new Error('The API has no resolvers.');
  }
  const schema = buildSchemaSync({
    resolvers: [first, ...rest] as NonEmptyArray<typeof first>,
    container: { get: (resolverClass) => registry.get(resolverClass) },
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: false,
    emitSchemaFile: false,
    pubSub: noPubSub,
  });
  return countTexts(schema);
}
