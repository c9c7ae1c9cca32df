import { field, nullable, omittable } from '@ns/platform';
import {
  dimensions,
  type FilterName,
  filters,
  flagNames,
  type flags,
  type StatsDimension,
} from '../entities/dimensions.ts';
import { type FactField, factFields } from '../entities/signal-fact.entity.ts';

type Table = typeof dimensions;
type Codes<D extends StatsDimension> = Table[D]['type'];
type Named<Name extends FilterName> = {
  [D in StatsDimension]: Table[D] extends { readonly filter: readonly [Name, ...unknown[]] } ? Codes<D> : never;
}[StatsDimension];

const rows = Object.entries(dimensions).map(([name, row]) => ({
  name,
  field: row.field,
  type: row.type,
  about: 'about' in row ? row.about : undefined,
  isAlways: 'always' in row,
  isInFact: factFields.some((name) => name === row.field),
}));

/** The codes of a row of statistics. */
export const rowCodes = Object.fromEntries(rows.map((row) => [row.field, nullable(row.type, row.about)])) as {
  readonly [D in StatsDimension as Table[D]['field']]: ReturnType<typeof nullable<Codes<D>>>;
};

/** The codes that a fact has itself; what is worked out for statistics only is not said of it. */
export const factCodes = Object.fromEntries(
  rows
    .filter(({ isInFact }) => isInFact)
    .map((row) => [row.field, row.isAlways ? field(row.type) : nullable(row.type)]),
) as {
  readonly [D in StatsDimension as Extract<Table[D]['field'], FactField>]: Table[D] extends { readonly always: true }
    ? ReturnType<typeof field<Codes<D>>>
    : ReturnType<typeof nullable<Codes<D>>>;
};

/** The fields of a filter that is given. */
export const filterInputs = {
  ...(Object.fromEntries(filters.map(({ name, type, about }) => [name, omittable([type], about)])) as {
    readonly [Name in FilterName]: ReturnType<typeof omittable<readonly [Named<Name>]>>;
  }),
  ...(Object.fromEntries(flagNames.map((name) => [name, omittable(Boolean)])) as {
    readonly [Name in keyof typeof flags]: ReturnType<typeof omittable<BooleanConstructor>>;
  }),
};

/** The fields of a filter that is answered; null means any. */
export const filterAnswers = {
  ...(Object.fromEntries(filters.map(({ name, type, about }) => [name, nullable([type], about)])) as {
    readonly [Name in FilterName]: ReturnType<typeof nullable<readonly [Named<Name>]>>;
  }),
  ...(Object.fromEntries(flagNames.map((name) => [name, nullable(Boolean)])) as {
    readonly [Name in keyof typeof flags]: ReturnType<typeof nullable<BooleanConstructor>>;
  }),
};
