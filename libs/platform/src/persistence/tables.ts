import { type EntitySchemaWithMeta, UnderscoreNamingStrategy } from '@mikro-orm/core';
import type { InferKyselyTable } from '@mikro-orm/postgresql';
import { type ColumnType, type Insertable, type Kysely, type RawBuilder, type SelectType, sql } from 'kysely';
import type { EntityManager } from './entity-manager.ts';

// What Kysely and MikroORM lack, and nothing else: `InferKyselyTable` says what the mapper gives, not what the bare
// driver binds and reads (JSON as text, dates as text); neither knows the columns of an entity in hand-written SQL, nor
// columns that one slice offers to the statements of another.

/**
 * What a statement binds. The driver would send any array as one of PostgreSQL, so JSON is bound as its text: an entity
 * declares JSON as `readonly`, and an array of PostgreSQL by `array()`.
 */
type Bound<T> = unknown extends T ? string : T extends Date | Uint8Array | string[] ? T : T extends object ? string : T;

type Column<T> =
  T extends ColumnType<infer Read, infer Inserted, infer Updated>
    ? ColumnType<Read, Bound<Inserted>, Bound<Updated>>
    : never;

type Declared<T> = [T] extends [ColumnType<infer Read, infer Inserted, infer Updated>]
  ? ColumnType<Read, Inserted, Updated>
  : ColumnType<T, T, T>;

type Named<S extends EntitySchemaWithMeta, Names extends 'column' | 'property'> = InferKyselyTable<
  S,
  { columnNamingStrategy: Names }
>;

/**
 * The columns of an entity's table, as the database names them, with what the driver reads and takes: `bigint` and
 * `date` are text, an instant is a Date.
 */
export type ColumnsOf<S extends EntitySchemaWithMeta> = {
  [C in keyof Named<S, 'column'>]: Column<Declared<Named<S, 'column'>[C]>>;
};

/** A row of an entity's table under the names of the entity's properties. */
export type RowOf<S extends EntitySchemaWithMeta> = {
  readonly [P in keyof Named<S, 'property'>]: SelectType<Named<S, 'property'>[P]>;
};

/** The tables of some entities, for {@link tablesOf}. */
type TablesOf<S extends EntitySchemaWithMeta> = { [Each in S as Each['tableName']]: ColumnsOf<Each> };

/**
 * Gives a slice the statements on its own tables. They run in the unit of work's transaction, and a table, column or
 * value that no entity has does not compile.
 */
export function tablesOf<S extends EntitySchemaWithMeta>(
  _entities: readonly S[],
): (em: EntityManager) => Kysely<TablesOf<S>> {
  return (em) => em.getKysely<object>() as Kysely<unknown> as Kysely<TablesOf<S>>;
}

const naming = new UnderscoreNamingStrategy();

function propertiesOf<S extends EntitySchemaWithMeta>({ properties }: S) {
  return Object.keys(properties) as (keyof RowOf<S> & string)[];
}

/**
 * The columns of a table for hand-written statements, each with the type that is read from it.
 * @param alias of the table in the statement; a constant of the code, never a text from outside. Without one the
 *   columns are bare, as the list of an `insert` and the left side of `set` want them
 */
export function columnsOf<S extends EntitySchemaWithMeta>(
  entity: S,
  alias?: string,
): { readonly [P in keyof RowOf<S>]: RawBuilder<RowOf<S>[P]> } {
  const prefix = alias === undefined ? '' : `${alias}.`;
  const columns = propertiesOf(entity).map((name) => [name, sql.raw(prefix + naming.propertyToColumnName(name))]);
  return Object.fromEntries(columns) as { readonly [P in keyof RowOf<S>]: RawBuilder<RowOf<S>[P]> };
}

/**
 * Some columns of a table as the list of a `select`, under the names of the entity's properties.
 * @param alias of the table in the statement; a constant of the code, never a text from outside
 */
export function selection<S extends EntitySchemaWithMeta, P extends keyof RowOf<S> & string>(
  _entity: S,
  alias: string,
  names: readonly P[],
): RawBuilder<Pick<RowOf<S>, P>> {
  const listed = names.map((name) => `${alias}.${naming.propertyToColumnName(name)} as "${name}"`);
  return sql.raw<Pick<RowOf<S>, P>>(listed.join(', '));
}

/**
 * Some values of a row under the names of their columns, for the builder.
 * @param values under the names of the entity's properties; no JSON
 */
export function columnValues<S extends EntitySchemaWithMeta>(
  _entity: S,
  values: Partial<RowOf<S>>,
): Partial<Insertable<ColumnsOf<S>>> {
  const named = Object.entries(values).map(([name, value]) => [naming.propertyToColumnName(name), value]);
  return Object.fromEntries(named) as Partial<Insertable<ColumnsOf<S>>>;
}

type Values = Readonly<Record<string, RawBuilder<unknown>>>;

/** What a slice offers to the statements of others: its `from` clause and its columns, each with its type. */
export type Relation<Columns extends Values> = { readonly [C in keyof Columns]: Columns[C] } & {
  /** a subselect under the alias, for a `from` or `join` clause */
  readonly relation: RawBuilder<unknown>;
};

/**
 * Offers columns of a slice to the statements of other slices, which see neither its tables nor their other columns.
 * @param columns what is offered, by the names that the other slices use
 * @param source `from` clause of the columns
 * @returns the relation under the alias that a statement gives it; a constant of the code, never a text from outside
 */
export function relationOf<Columns extends Values>(
  columns: Columns,
  source: RawBuilder<unknown>,
): (alias: string) => Relation<Columns> {
  const names = Object.keys(columns);
  const list = sql.join(names.map((name) => sql`${columns[name]} as ${sql.ref(name)}`));
  return (alias) => ({
    ...(Object.fromEntries(names.map((name) => [name, sql.raw(`${alias}."${name}"`)])) as unknown as Columns),
    relation: sql`(select ${list} from ${source}) ${sql.raw(alias)}`,
  });
}

/** Any of some values, to be compared by `=`: unlike `in`, it takes an empty list. */
export function anyOf<T>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${values})`;
}
