import { sql } from '@ns/platform';
import { expect, it } from 'vitest';
import { MenusTestBed } from '../testing/menus-test-bed.ts';

const bed = await MenusTestBed.open();
const admin = await bed.person('ADMIN');
const exported = async () => (await bed.ask<{ setupFile: string }>(admin, '{ setupFile }')).setupFile;
const bringIn = async (file: string) =>
  (
    await bed.ask<{ importSetup: { faults: readonly { path: string }[] } }>(
      admin,
      'mutation ($file: String!) { importSetup(file: $file) { faults { path } } }',
      { file },
    )
  ).importSetup.faults.map(({ path }) => path);
const edition = async () => {
  const plan = sql<{ edition: number; confirmed: number | null }>`
    select edition, confirmed_edition as confirmed from file_plan`;
  return (await plan.execute(bed.database.fork().getKysely())).rows[0];
};
const rule = { kind: 'REPORTS', months: 48, outcome: 'ERASE' };

it('the file plan travels in the set-up file, and has to be confirmed where it arrives', async () => {
  const file = JSON.parse(await exported()) as { filePlan: unknown; categories: { code: string; parent?: string }[] };
  expect(file.filePlan).toEqual([]);
  await sql`update file_plan set tried_edition = edition, tried_at = now(), confirmed_edition = edition,
    confirmed_at = now()`.execute(bed.database.fork().getKysely());
  expect(await bringIn(JSON.stringify({ ...file, filePlan: [rule] }))).toEqual([]);
  expect(await edition()).toEqual({ edition: 2, confirmed: 1 });
  const again = await exported();
  expect(JSON.parse(again)).toMatchObject({ filePlan: [rule] });
  expect(await bringIn(again)).toEqual([]);
  expect(await edition()).toEqual({ edition: 2, confirmed: 1 });
});

it('names what is wrong with its rules, and writes none of them', async () => {
  const file = JSON.parse(await exported()) as object;
  const before = await edition();
  const wrong = [
    { ...rule, months: 12 },
    { ...rule, months: 0 },
    { ...rule, categoryGroup: 'nowhere' },
    { ...rule, kind: 'REPORTERS' },
  ];
  expect(await bringIn(JSON.stringify({ ...file, filePlan: wrong }))).toEqual([
    'filePlan.1.months',
    'filePlan.2.categoryGroup',
    'filePlan.3.outcome',
  ]);
  expect(await bringIn(JSON.stringify({ ...file, filePlan: [{ ...rule, outcome: 'BURN' }] }))).toEqual([
    'filePlan.0.outcome',
  ]);
  expect(await edition()).toEqual(before);
});
