import { describe, expect, it } from 'vitest';
import { sliceHouses } from './slice-storeys.ts';
import { type House, circles, fileImports, foldersOf, houses, ringsOfFolders, wrongDirections } from './storeys.ts';

/** The imports of a house. A test may use all of its slice, so what is there for tests is left out in slices. */
function importsIn(house: House) {
  const isForTests = (file: string) => file.endsWith('.spec.ts') || file.includes('/testing/');
  return fileImports(house.root).filter(({ from }) => !sliceHouses.includes(house) || !isForTests(from));
}

describe.each([...houses, ...sliceHouses])('$root', (house) => {
  const imports = importsIn(house);

  it('has the folders of its table', () => {
    const table = [...house.ground, ...house.above.flatMap((names) => Object.keys(names))];
    expect(foldersOf(house).toSorted()).toEqual(table.toSorted());
  });

  it('imports downwards only', () => {
    expect(wrongDirections(house, imports)).toEqual([]);
  });

  it('has no ring of folders', () => {
    expect(ringsOfFolders(house, imports)).toEqual([]);
  });
});

it.each([
  'apps/api',
  'apps/worker',
  'apps/console',
  'apps/citizen',
  'libs/web',
  ...sliceHouses.map(({ root: folder }) => folder),
])('%s has no circle of files', (folder) => {
  expect(circles(fileImports(folder))).toEqual([]);
});

describe('the rules find', () => {
  const house: House = { root: 'app', ground: ['form', 'page'], above: [{ inbox: ['signal'], map: [], signal: [] }] };
  const upwards = { from: 'app/form/field.ts', to: 'app/inbox/inbox.ts' };

  it('an import upwards', () => {
    expect(wrongDirections(house, [upwards])).toEqual([
      'app/form/field.ts imports app/inbox/inbox.ts: inbox is above form, and nothing imports upwards',
    ]);
  });

  it('a feature that takes from another one without saying so, and no other', () => {
    expect(
      wrongDirections(house, [
        { from: 'app/inbox/inbox.ts', to: 'app/signal/signal.ts' },
        { from: 'app/inbox/inbox.ts', to: 'app/page/page.ts' },
        { from: 'app/routes.ts', to: 'app/map/map.ts' },
        { from: 'app/map/map.ts', to: 'app/signal/signal.ts' },
      ]),
    ).toEqual([
      'app/map/map.ts imports app/signal/signal.ts: map does not use signal: what both need belongs to a storey below',
    ]);
  });

  it('a folder that nobody gave a storey, and an import of what wires everything', () => {
    expect(
      wrongDirections(house, [
        { from: 'app/new/new.ts', to: 'app/form/field.ts' },
        { from: 'app/map/map.ts', to: 'app/routes.ts' },
      ]),
    ).toEqual([
      'app/new/new.ts imports app/form/field.ts: the table of storeys misses new',
      'app/map/map.ts imports app/routes.ts: a file that wires the application is imported by nothing',
    ]);
  });

  it('an import upwards between the folders of a divided one', () => {
    const divided: House = {
      root: 'app',
      ground: ['held/entities'],
      above: [{ commands: [] }, { 'held/commands': [] }],
      divided: ['held'],
    };
    const down = { from: 'app/held/commands/hold.ts', to: 'app/commands/take.ts' };
    const up = { from: 'app/commands/take.ts', to: 'app/held/commands/hold.ts' };
    expect(wrongDirections(divided, [down])).toEqual([]);
    expect(wrongDirections(divided, [up])).toHaveLength(1);
  });

  it('a ring of folders, also where each import alone is allowed', () => {
    const ring = [
      { from: 'app/form/field.ts', to: 'app/page/page.ts' },
      { from: 'app/page/focus.ts', to: 'app/form/notice.ts' },
    ];
    expect(wrongDirections(house, ring)).toEqual([]);
    expect(ringsOfFolders(house, ring)).toEqual(['form → page → form']);
  });

  it('a circle of files', () => {
    const [a, b, c] = ['a.ts', 'b.ts', 'c.ts'] as const;
    expect(circles([{ from: a, to: b }])).toEqual([]);
    expect(
      circles([
        { from: a, to: b },
        { from: b, to: c },
        { from: c, to: b },
      ]),
    ).toEqual(['b.ts → c.ts → b.ts']);
  });
});
