import { costs } from './costs.ts';
import { field, fieldsOf, nullable } from './fields-of.ts';
import { Field, ObjectType } from 'type-graphql';
import type { Language } from '../language/index.ts';
import { requestError } from './request-errors.ts';

@ObjectType({ description: 'Relay page information; `endCursor` is the `after` of the next page.' })
export class PageInfo extends fieldsOf({
  hasNextPage: field(Boolean),
  endCursor: nullable(String),
}) {}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page as resolvers return it. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
}

/** Declares the edge and connection classes of a node type; the names follow Relay. */
export function connectionTypes<T extends object>(name: string, node: () => new (...args: never[]) => T) {
  @ObjectType(`${name}Edge`, { description: 'One item of a page with its cursor.' })
  class NodeEdge implements Edge<T> {
    @Field(() => String)
    readonly cursor!: string;

    @Field(node)
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: 'One page of a list; ask for the next with `after: pageInfo.endCursor`.',
  })
  class NodeConnection implements Connection<T> {
    // The field of the connection is multiplied by the page size already.
    @Field(() => [NodeEdge], { complexity: costs({ rows: 1 }) })
    readonly edges!: readonly Edge<T>[];

    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo;
  }

  return NodeConnection;
}

/**
 * Makes a page of `size + 1` fetched rows: the extra row only shows that there is a next page, so nothing is counted.
 * @param cursorOf the keyset of a row, see `keysetCursor`
 */
export function toConnection<R, T>(
  fetched: readonly R[],
  size: number,
  cursorOf: (row: R) => string,
  toNode: (row: R) => T,
): Connection<T> {
  const edges = fetched.slice(0, size).map((row) => ({ cursor: cursorOf(row), node: toNode(row) }));
  return { edges, pageInfo: { hasNextPage: fetched.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}

/**
 * Checks a page size.
 * @throws GraphQLError BAD_USER_INPUT outside 1…max
 */
export function pageSize(first: number, max: number, language: Language): number {
  if (!Number.isInteger(first) || first < 1 || first > max) {
    throw requestError('BAD_USER_INPUT', language, { argument: 'first', min: 1, max });
  }
  return first;
}
