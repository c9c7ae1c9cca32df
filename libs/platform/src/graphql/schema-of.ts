import { GraphQLDeprecatedDirective, GraphQLDirective, type GraphQLSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { mustExist } from '../persistence/index.ts';
import { DateTimeScalar } from './scalars.ts';

/**
 * A class whose decorated methods are root or type fields; made by a slice's composition function with what it uses.
 */
export type ResolverInstance = object;
type ResolverClass = new (...args: never[]) => object;

/** type-graphql wants one for subscriptions; ours bring their own streams and never ask it. */
const noPubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions read from the event streams.');
  },
};

/**
 * The directives of the specification, at the places that released clients know: graphql-js lets `@deprecated` also
 * stand at the definition of a directive, and graphql-core (Python) does not read a schema that says so.
 */
const knownDirectives = specifiedDirectives.map((directive) =>
  directive === GraphQLDeprecatedDirective
    ? new GraphQLDirective({
        ...directive.toConfig(),
        locations: directive.locations.filter((location) => location !== 'DIRECTIVE_DEFINITION'),
      })
    : directive,
);

/**
 * Builds the executable schema of composed resolvers: type-graphql gets the instances that the composition made instead
 * of constructing classes itself. Rights sit on root fields, so there are no middlewares, and a field without a
 * resolver is read from its object as it is.
 * @throws Error when there is no resolver, or a class among them was not composed
 */
export function schemaOf(resolvers: readonly ResolverInstance[]): GraphQLSchema {
  const instances = new Map<unknown, ResolverInstance>(resolvers.map((resolver) => [resolver.constructor, resolver]));
  for (const type of getMetadataStorage().objectTypes) {
    type.simpleResolvers = true;
  }
  return buildSchemaSync({
    resolvers: [...instances.keys()] as unknown as NonEmptyArray<ResolverClass>,
    container: {
      get: (resolverClass) => {
        const instance = mustExist(
          instances.get(resolverClass),
          `The resolver ${String(resolverClass)} was not composed.`,
        );
        return instance;
      },
    },
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    directives: knownDirectives,
    validate: false,
    emitSchemaFile: false,
    // Apollo Server checks the schema when it starts; to ask it for itself here as well took a tenth of a start.
    skipCheck: true,
    pubSub: noPubSub,
  });
}
