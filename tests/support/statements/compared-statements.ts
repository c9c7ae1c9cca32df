import type { DeclaredColumn, Site } from './declared-rows.ts';
import type { DescribedColumn, Sighting } from './sightings.ts';

/** Columns that are never null in the rows of a file's statements, though they may be in their tables, and why. */
export type NeverNull = Readonly<Record<string, { readonly columns: readonly string[]; readonly why: string }>>;

export interface Comparison {
  /** what PostgreSQL answers otherwise than the code declares, by the place of the statement */
  readonly differences: readonly string[];
  /** raw statements that did not run */
  readonly undescribed: readonly string[];
  readonly raw: number;
  readonly built: number;
  /** how many statements of the builder ran */
  readonly builtThatRan: number;
}

/**
 * Compares the rows that the code declares with what PostgreSQL said of those that ran.
 * @param isNullable whether a table's column takes null; undefined for what is no column of a table
 * @param neverNull by file
 */
export function comparedStatements(
  sites: readonly Site[],
  sightings: readonly Sighting[],
  isNullable: (column: DescribedColumn) => boolean | undefined,
  neverNull: NeverNull,
): Comparison {
  const siteAt = new Map(sites.map((site) => [site.at, site]));
  const ran = new Set<Site>();
  const differences = new Set<string>();
  for (const { calls, columns } of sightings) {
    const site = calls.map((call) => siteAt.get(call)).find((found) => found !== undefined);
    if (site) {
      ran.add(site);
      const sure = neverNull[site.at.replace(/:\d+$/, '')]?.columns ?? [];
      // The builder narrows a type in words of the code (`$narrowType`), an asserted row says nothing.
      const mayBeNull = (column: DescribedColumn) =>
        site.kind === 'raw' && !sure.includes(column.name) && isNullable(column) === true;
      differencesOf(site, columns, mayBeNull).forEach((each) => differences.add(`${site.at} ${each}`));
    }
  }
  const raw = sites.filter(({ kind }) => kind === 'raw');
  return {
    differences: [...differences].sort(),
    undescribed: raw.filter((site) => !ran.has(site)).map(({ at }) => at),
    raw: raw.length,
    built: sites.length - raw.length,
    builtThatRan: [...ran].filter(({ kind }) => kind === 'built').length,
  };
}

function differencesOf(
  { columns: declared }: Site,
  described: readonly DescribedColumn[],
  mayBeNull: (column: DescribedColumn) => boolean,
): readonly string[] {
  if (!declared) {
    return [];
  }
  const byName = new Map(described.map((column) => [column.name, column]));
  const known = new Set(declared.map(({ name }) => name));
  return [
    ...declared.flatMap((column) => {
      const found = byName.get(column.name);
      const isMissed = !found && !column.optional;
      return found ? differencesIn(column, found, mayBeNull(found)) : isMissed ? [`${column.name} does not come`] : [];
    }),
    ...described.filter(({ name }) => !known.has(name)).map(({ name }) => `${name} comes and is not declared`),
  ];
}

function differencesIn(
  { name, kinds, nullable }: DeclaredColumn,
  { kind: ofType, came }: DescribedColumn,
  mayBeNull: boolean,
): readonly string[] {
  const isAnything = kinds.includes('anything');
  const coming = [...new Set([ofType, ...came])].filter((kind) => kind !== 'anything' && kind !== 'null');
  const others = isAnything ? [] : coming.filter((kind) => !kinds.includes(kind));
  return [
    ...others.map((kind) => `${name} comes as ${kind}, declared is ${kinds.join(' or ')}`),
    ...(came.includes('null') && !nullable ? [`${name} came as null, which is not declared`] : []),
    ...(mayBeNull && !nullable && !came.includes('null') ? [`${name} may be null in its table, not in the row`] : []),
  ];
}
