import type { AliasedRawBuilder, RawBuilder } from 'kysely';

type ValueOf<Column> = Column extends RawBuilder<infer Value> ? Value : never;

/** Some columns of a table under the names of the entity's properties, for the `select` of the builder. */
export function namedColumns<C extends Readonly<Record<N, RawBuilder<unknown>>>, N extends string>(
  columns: C,
  names: readonly N[],
) {
  const named = names.map((name) => columns[name].as(name));
  return named as unknown as { [F in N]: AliasedRawBuilder<ValueOf<C[F]>, F> }[N][];
}
