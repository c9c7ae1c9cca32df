/**
 * A class whose decorated methods are root or type fields; made by a slice's composition function with what it uses.
 */
export type ResolverInstance = object;
export type ResolverClass = new (...args: never[]) => object;

/** Gives type-graphql the instances that the composition made instead of letting it construct classes itself. */
export class ResolverRegistry {
  private readonly instances = new Map<unknown, ResolverInstance>();

  constructor(resolvers: readonly ResolverInstance[]) {
    for (const resolver of resolvers) {
      this.instances.set(resolver.constructor, resolver);
    }
  }

  get classes(): readonly ResolverClass[] {
    return [...this.instances.keys()] as ResolverClass[];
  }

  /** @throws Error when a resolver class was not composed */
  get(resolverClass: unknown): ResolverInstance {
    const instance = this.instances.get(resolverClass);
    if (!instance) {
      throw new Error(`The resolver ${String(resolverClass)} was not composed.`);
    }
    return instance;
  }
}
