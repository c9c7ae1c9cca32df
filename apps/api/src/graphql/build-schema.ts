import { type ResolverInstance, schemaOf } from '@ns/platform';
import type { GraphQLSchema } from 'graphql';
import { countTexts } from './answer-budget.ts';

/** Builds the executable schema from the composed resolvers, with the texts of an answer counted. */
export function buildApiSchema(resolvers: readonly ResolverInstance[]): GraphQLSchema {
  return countTexts(schemaOf(resolvers));
}
