import { describe, expect, it } from 'vitest';
import { comparedStatements } from './compared-statements.ts';
import type { DeclaredColumn, Site } from './declared-rows.ts';
import type { DescribedColumn, Sighting } from './sightings.ts';

const file = 'libs/demo/src/rows.ts';
const declared = (over: Partial<DeclaredColumn> = {}): DeclaredColumn => ({
  name: 'name',
  kinds: ['string'],
  nullable: false,
  optional: false,
  ...over,
});
const described = (over: Partial<DescribedColumn> = {}): DescribedColumn => ({
  name: 'name',
  kind: 'string',
  table: 1,
  place: 2,
  came: ['string'],
  ...over,
});
const site = (columns: readonly DeclaredColumn[] | undefined, kind: Site['kind'] = 'raw'): Site => ({
  at: `${file}:7`,
  kind,
  columns,
});
const ran = (...columns: readonly DescribedColumn[]): Sighting => ({
  calls: ['libs/demo/src/helper.ts:3', `${file}:7`, 'libs/demo/src/caller.ts:9'],
  columns,
});
const differences = (of: Site, sighting: Sighting, { takesNull = false, never = {} } = {}) =>
  comparedStatements([of], [sighting], () => takesNull, never).differences;

describe('a row differs from what comes', () => {
  it.each([
    ['a name', site([declared({ name: 'nmae' })]), ran(described())],
    ['a type', site([declared({ kinds: ['number'] })]), ran(described({ came: [] }))],
    ['a value of another type', site([declared({ kinds: ['array'] })]), ran(described({ kind: 'anything' }))],
    ['a null', site([declared()]), ran(described({ came: ['null', 'string'] }))],
    ['a column more', site([declared()]), ran(described(), described({ name: 'place' }))],
  ])('in %s', (_what, of, sighting) => {
    expect(differences(of, sighting)).not.toEqual([]);
  });

  it('in a column that takes null in its table, unless the builder narrowed it or its file says why not', () => {
    const takesNull = true;
    expect(differences(site([declared()]), ran(described()), { takesNull })).toHaveLength(1);
    expect(differences(site([declared({ nullable: true })]), ran(described()), { takesNull })).toEqual([]);
    expect(differences(site([declared()], 'built'), ran(described()), { takesNull })).toEqual([]);
    const never = { [file]: { columns: ['name'], why: 'asks for those with a name' } };
    expect(differences(site([declared()]), ran(described()), { takesNull, never })).toEqual([]);
  });
});

describe('a statement', () => {
  it('whose row is as declared has no difference, nor has one of which no row is read', () => {
    expect(differences(site([declared()]), ran(described()))).toEqual([]);
    expect(differences(site(undefined), ran(described()))).toEqual([]);
    expect(differences(site([declared({ optional: true })]), ran())).toEqual([]);
  });

  it('that did not run is undescribed when it is raw', () => {
    const other = { ...site([declared()]), at: `${file}:20` };
    const built = { ...site([declared()], 'built'), at: `${file}:30` };
    const counted = comparedStatements([site([declared()]), other, built], [ran(described())], () => false, {});
    expect(counted).toMatchObject({ undescribed: [`${file}:20`], raw: 2, built: 1, builtThatRan: 0 });
  });
});
