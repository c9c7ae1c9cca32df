/** What a property of a row may be, as the driver brings values; `anything` is what nobody can compare. */
export type Kind = 'string' | 'number' | 'boolean' | 'Date' | 'Buffer' | 'array' | 'object' | 'anything';

/** PostgreSQL's numbers of the types that do not arrive as text (`value-parsers.ts` and the driver's own parsers). */
const kindsOfTypes: Readonly<Record<number, Kind>> = {
  16: 'boolean',
  17: 'Buffer',
  ...Object.fromEntries([21, 23, 26, 700, 701].map((type) => [type, 'number'])),
  1184: 'Date',
  ...Object.fromEntries([114, 3802].map((json) => [json, 'anything'])),
  ...Object.fromEntries(
    [1000, 1005, 1007, 1009, 1015, 1016, 1022, 1028, 1182, 1185, 1231, 2951].map((list) => [list, 'array']),
  ),
};

/** How values of a type of PostgreSQL arrive. */
export function kindOfType(type: number): Kind {
  return kindsOfTypes[type] ?? 'string';
}

/** How values of a type of DuckDB arrive (`duckdb-rows.ts`); types by their names. */
export function kindOfDuckDb(type: string): Kind {
  if (/^(TINYINT|SMALLINT|INTEGER|FLOAT|DOUBLE|DECIMAL.*)$/.test(type)) {
    return 'number';
  }
  if (/^TIMESTAMP/.test(type)) {
    return 'Date';
  }
  return type === 'BOOLEAN' ? 'boolean' : 'string';
}

/** What a value is that came. */
export function kindOfSeen(value: unknown): Kind | 'null' {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (value instanceof Date) {
    return 'Date';
  }
  if (Buffer.isBuffer(value)) {
    return 'Buffer';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' || kind === 'object' ? kind : 'anything';
}
