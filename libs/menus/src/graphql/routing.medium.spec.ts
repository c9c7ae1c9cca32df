import { readFile } from 'node:fs/promises';
import { countStreets, readStreetsFile, seedStreets } from '@ns/streets';
import { describe, expect, it } from 'vitest';
import { routeOf } from '@ns/signals';
import { MenusTestBed, type Outcome } from '../testing/menus-test-bed.ts';

const bed = await MenusTestBed.open();
const admin = await bed.person('ADMIN');
const citizen = await bed.person('CITIZEN');

const rule = { title: 'Спирки', category: 'roads', words: ['автобусна спирка'], department: 'transport' };
const save = async (input: Readonly<Record<string, unknown>>) =>
  (
    await bed.ask<{ saved: Outcome }>(
      admin,
      'mutation ($input: SaveRoutingRuleInput!) { saved: saveRoutingRule(input: $input) { __typename ... on ' +
        'RoutingRule { id version active problem department { code } } ... on InvalidInputError { fields { path ' +
        'message } } ... on StaleEntryError { version } } }',
      { input },
    )
  ).saved;

describe('a routing rule', () => {
  it('is tried on the last signals before it is saved, and then decides', async () => {
    await bed.signal(citizen, {
      category: 'roads.pothole',
      department: 'op_kd',
      description: 'Дупка до автобусната спирка',
    });
    await bed.signal(citizen, { category: 'roads.pothole', department: 'op_kd', description: 'Дупка пред блока' });
    const { trial } = await bed.ask<{ trial: { tried: number; changed: number; examples: object[] } }>(
      admin,
      'query ($input: SaveRoutingRuleInput!) { trial: routingTrial(input: $input) { tried changed examples { ' +
        'to { code } } problems } }',
      { input: rule },
    );
    expect(trial).toEqual({ tried: 2, changed: 1, examples: [{ to: { code: 'transport' } }], problems: [] });
    const saved = await save(rule);
    expect(saved).toMatchObject({ __typename: 'RoutingRule', version: 1, active: true, problem: null });
    const routed = async (description: string) =>
      (
        await routeOf(bed.database.fork(), await bed.directory.menus(), {
          category: 'roads.pothole',
          settlement: '63427',
          description,
          address: null,
          location: null,
        })
      )?.department;
    expect(await routed('При автобусните спирки има дупка')).toBe('transport');
    expect(await routed('Дупка')).toBeUndefined();
    expect(await save({ ...rule, id: saved['id'], version: 1, active: false })).toMatchObject({ version: 2 });
    expect(await routed('При автобусните спирки има дупка')).toBeUndefined();
    expect(await save({ ...rule, id: saved['id'], version: 1 })).toMatchObject({ __typename: 'StaleEntryError' });
  });

  it('gives way to one that stands before it, until their places are changed', async () => {
    const both = { category: 'roads', words: ['тротоар'] };
    const first = await save({ ...rule, ...both, title: 'Първо', department: 'op_kd', position: 50 });
    const second = await save({ ...rule, ...both, title: 'Второ', department: 'ecology', position: 60 });
    const decides = async () =>
      (
        await routeOf(bed.database.fork(), await bed.directory.menus(), {
          category: 'roads.pothole',
          settlement: '63427',
          description: 'Счупен тротоар',
          address: null,
          location: null,
        })
      )?.department;
    expect(await decides()).toBe('op_kd');
    await save({ ...rule, ...both, id: second['id'], version: 1, title: 'Второ', department: 'ecology', position: 40 });
    expect(await decides()).toBe('ecology');
    for (const [each, version] of [
      [first, 1],
      [second, 2],
    ] as const) {
      await save({ ...rule, ...both, id: each['id'], version, active: false });
    }
    expect(await decides()).toBeUndefined();
  });

  it.each([
    ['no condition', { category: null, words: [] }, ['category']],
    [
      'unknown codes',
      { category: 'x', settlement: 'y', quarter: 'z', department: 'w' },
      ['category', 'settlement', 'quarter', 'department'],
    ],
    ['a word that says nothing', { words: ['и на'] }, ['words']],
    ['a stranger', { assigneeId: 'x' }, ['assigneeId']],
    ['no title', { title: ' ' }, ['title']],
  ])('is refused with %s', async (_what, over, expected) => {
    const refused = await save({ ...rule, ...over });
    expect(refused.fields?.map(({ path }) => path)).toEqual(expected);
  });
});

describe('the set-up file', () => {
  interface Report {
    readonly faults: readonly { readonly path: string; readonly message: string }[];
    readonly added: number;
    readonly changed: number;
    readonly archived: number;
  }
  const report = async (operation: 'checkSetup' | 'importSetup', file: string, replace = false): Promise<Report> =>
    (
      await bed.ask<Record<string, Report>>(
        admin,
        `mutation ($file: String!, $replace: Boolean!) { report: ${operation}(file: $file,
          replace: $replace) { faults { path message } added changed archived } }`,
        { file, replace },
      )
    )['report'] as Report;
  const exported = async () => (await bed.ask<{ setupFile: string }>(admin, '{ setupFile }')).setupFile;

  it('changes nothing when it is imported where it came from', async () => {
    await seedStreets(bed.database, await readStreetsFile('tools/seed/ruse-streets.json'));
    const streets = await countStreets(bed.database.fork());
    expect(await report('importSetup', await exported(), true)).toEqual({
      faults: [],
      added: 0,
      changed: 0,
      archived: 0,
    });
    expect(await countStreets(bed.database.fork())).toBe(streets);
  });

  it('names every fault, and with a fault nothing is written', async () => {
    const file = JSON.parse(await exported()) as {
      departments: { code: string }[];
      categories: { department: string }[];
    };
    const wrong = {
      ...file,
      departments: [
        ...file.departments,
        { code: 'Ж', name: { bg: 'x', en: 'x' } },
        { code: 'fine', name: { bg: 'x', en: 'x' } },
      ],
      categories: file.categories.map((each, index) => (index === 1 ? { ...each, department: 'nowhere' } : each)),
    };
    const { faults } = await report('importSetup', JSON.stringify(wrong));
    const at = file.departments.length;
    expect(faults.map(({ path }) => path)).toEqual([`departments.${String(at)}.code`, 'categories.1.department']);
    expect((await bed.directory.menus()).departments.has('fine')).toBe(false);
    expect((await report('checkSetup', '{')).faults).toEqual([{ path: '', message: 'Файлът не е JSON.' }]);
    expect((await report('checkSetup', '{"departments": 3}')).faults.map(({ path }) => path)).toContain('departments');
  });

  it('makes another municipality of this one, and a trial does not', async () => {
    const file = await readFile('tests/browser/municipality/primerovo.json', 'utf8');
    await seedStreets(bed.database, await readStreetsFile('tools/seed/ruse-streets.json'));
    const streets = await countStreets(bed.database.fork());
    expect(streets).toBeGreaterThan(200);
    const trial = await report('checkSetup', file, true);
    expect(trial).toMatchObject({ faults: [] });
    expect(await countStreets(bed.database.fork())).toBe(streets);
    expect((await bed.directory.menus()).municipality.name.bg).toBe('Община Русе');
    expect(await report('importSetup', file, true)).toEqual(trial);
    const { municipality, departments, categories } = await bed.directory.menus();
    expect(municipality).toMatchObject({ name: { bg: 'Община Примерово (измислена)' }, colour: 'green' });
    expect([...departments.values()].filter(({ archivedAt }) => archivedAt === null).map(({ code }) => code)).toEqual([
      'works',
      'green',
    ]);
    expect(categories.get('roads.pothole')?.archivedAt).not.toBeNull();
    expect(await countStreets(bed.database.fork())).toBe(0);
    expect(await report('importSetup', file, true)).toMatchObject({ added: 0, changed: 0, archived: 0 });
  });
});
