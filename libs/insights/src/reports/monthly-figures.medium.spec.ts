import { MunicipalityDirectory } from '@ns/municipality';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { keepFacts } from '../facts/keep-facts.ts';
import { InsightsTestBed } from '../testing/insights-test-bed.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import type { StatsFilter } from '../entities/dimensions.ts';
import { monthlyFigures } from './monthly-figures.ts';
import { weeklyFigures } from './weekly-figures.ts';
import { saveReport } from '../commands/save-report.ts';

const bed = await InsightsTestBed.open();
const directory = new MunicipalityDirectory(() => bed.database.fork());
const random = seededRandom(11);
const ids: string[] = [];
for (let index = 0; index < 80; index += 1) {
  ids.push(await bed.signal(random, Date.UTC(2026, 7, 20), Date.UTC(2026, 10, 1)));
}
await bed.database.transaction((tx) => keepFacts(tx, ids));

const subscribe = (ownerId: string, name: string, filter: StatsFilter = {}) =>
  saveReport(bed, { id: null, ownerId, name, period: 'THIS_YEAR', filter, monthly: true });
const of = async (accountId: string) =>
  (await bed.database.transaction((tx) => monthlyFigures(tx, directory, '2026-10-01'))).find(
    (reader) => reader.accountId === accountId,
  )?.reports ?? [];
const received = async (department: string | null, first: string, last: string) => {
  const facts = await bed.facts();
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' });
  return facts.filter((fact) => {
    const on = day.format(fact.receivedAt);
    return on >= first && on <= last && (department === null || fact.department === department);
  }).length;
};

describe('reports that are mailed each month', () => {
  it('hold the month and the one before, with the categories that came most', async () => {
    const manager = await bed.person('MANAGER');
    await subscribe(manager, 'Всичко');
    await saveReport(bed, {
      id: null,
      ownerId: manager,
      name: 'Само запазена',
      period: 'THIS_YEAR',
      filter: {},
      monthly: false,
    });
    const [report, ...others] = await of(manager);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ name: 'Всичко', query: 'period=month&from=2026-10-01&to=2026-10-31' });
    expect(report?.month.received).toBe(await received(null, '2026-10-01', '2026-10-31'));
    expect(report?.before.received).toBe(await received(null, '2026-09-01', '2026-09-30'));
    const counts = (report?.categories ?? []).map((category) => category.received);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(report?.month.received);
  });

  it('reach as far as their reader does on that day', async () => {
    const clerk = await bed.person('CLERK', ['ecology']);
    await subscribe(clerk, 'Моето звено');
    await subscribe(clerk, 'Екология', { departments: ['ecology'] });
    const own = await received('ecology', '2026-10-01', '2026-10-31');
    expect((await of(clerk)).map(({ month }) => month.received)).toEqual([own, own]);
    await sql`delete from account_department where account_id = ${clerk}`.execute(bed.database.fork().getKysely());
    await sql`
      insert into account_department (account_id, department_code) values (${clerk}, 'op_kd')`.execute(
      bed.database.fork().getKysely(),
    );
    // The one that names a department which is no longer the reader's is left out.
    expect((await of(clerk)).map(({ name, month }) => [name, month.received])).toEqual([
      ['Моето звено', await received('op_kd', '2026-10-01', '2026-10-31')],
    ]);
  });

  it('end when their reader is deactivated or may read no figures any more', async () => {
    const [gone, citizen] = [await bed.person('MANAGER'), await bed.person('MANAGER')];
    await subscribe(gone, 'Всичко');
    await subscribe(citizen, 'Всичко');
    expect([(await of(gone)).length, (await of(citizen)).length]).toEqual([1, 1]);
    await sql`update account set deactivated_at = now() where id = ${gone}`.execute(bed.database.fork().getKysely());
    await sql`update account set role = 'CITIZEN' where id = ${citizen}`.execute(bed.database.fork().getKysely());
    expect([(await of(gone)).length, (await of(citizen)).length]).toEqual([0, 0]);
  });
});

describe('the figures of a week', () => {
  it('are those of each department in that week and in the one before', async () => {
    const rows = await bed.database.transaction((tx) => weeklyFigures(tx, directory, '2026-10-05'));
    expect(rows.length).toBeGreaterThan(1);
    for (const { department, week, before } of rows) {
      expect(week.received).toBe(await received(department, '2026-10-05', '2026-10-11'));
      expect(before.received).toBe(await received(department, '2026-09-28', '2026-10-04'));
    }
    expect(rows.some(({ week, before }) => week.received !== before.received)).toBe(true);
  });

  it('count the promises that were made and ended in the week, and what waits for a new day now', async () => {
    const id = (await bed.facts()).find(({ department }) => department === 'op_kd')?.id ?? '';
    const add = (type: string, data: string, at: string) =>
      sql`insert into signal_event (signal_id, type, actor_kind, data, at)
        values (${id}, ${type}, 'SYSTEM', ${data}::jsonb, ${at}::timestamptz)`.execute(bed.database.fork().getKysely());
    await add('date_moved', '{"promised":"2026-11-02","promiseEnded":"MOVED"}', '2026-10-06T09:00:00Z');
    await add('late', '{"promiseEnded":"BROKEN"}', '2026-10-11T20:30:00Z');
    await add('resolved', '{"promiseEnded":"KEPT"}', '2026-10-04T09:00:00Z');
    const rows = await bed.database.transaction((tx) => weeklyFigures(tx, directory, '2026-10-05'));
    const own = rows.find(({ department }) => department === 'op_kd');
    expect([own?.week.promises, own?.before.promises]).toMatchObject([
      { made: 1, kept: 0, moved: 1, broken: 1 },
      { made: 0, kept: 1, moved: 0, broken: 0 },
    ]);
    const undecided = (await bed.facts()).filter(
      ({ department, promiseKind }) => department === 'op_kd' && promiseKind === 'DECISION',
    );
    expect(own?.undecided).toBe(undecided.length);
    expect(undecided.length).toBeGreaterThan(0);
  });
});
