import { sql, mustExist } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { keepFacts } from '../facts/keep-facts.ts';
import { sequenceFacts } from '../facts/fact-pages.ts';
import { InsightsTestBed } from '../testing/insights-test-bed.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { personFigures } from './person-figures.ts';

const days = { from: '2026-09-01', to: '2027-02-28' };

const bed = await InsightsTestBed.open();
const random = seededRandom(21);
const made: string[] = [];
for (let index = 0; index < 60; index += 1) {
  made.push(await bed.signal(random));
}
const ids = made;
await bed.database.transaction((tx) => keepFacts(tx, ids));

const keep = () => bed.database.transaction((tx) => keepFacts(tx, ids));
const assign = async (some: readonly string[], assignee: string | null) => {
  await sql`update signal set assignee_id = ${assignee}::uuid where id = any(${some}::uuid[])`.execute(
    bed.database.fork().getKysely(),
  );
  await keep();
};
const lastPosition = async () => {
  await sequenceFacts(bed.database.fork());
  const { last } = mustExist(
    (
      await sql<{ last: string }>`
    select max(position)::text as last from signal_fact`.execute(bed.database.fork().getKysely())
    ).rows[0],
    'The statement answers one row.',
  );
  return last;
};
const figures = (departments: readonly string[]) =>
  personFigures(bed.database.fork(), { ...days, asOf: days.to, filter: { departments } });

describe('figures by person', () => {
  it('are those of the department, divided by who is responsible now', async () => {
    const [one, other] = [await bed.person('CLERK', ['ecology']), await bed.person('CLERK', ['ecology'])];
    await assign(ids.slice(0, 25), one);
    await assign(ids.slice(25, 40), other);
    const rows = await figures(['ecology']);
    expect(new Set(rows.map(({ accountId }) => accountId))).toEqual(new Set([one, other, null]));
    expect(rows.every(({ department }) => department === 'ecology')).toBe(true);
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' });
    const facts = (await bed.facts()).filter((fact) => fact.department === 'ecology');
    const resolved = facts.filter(
      ({ resolvedAt }) => resolvedAt && day.format(resolvedAt) >= days.from && day.format(resolvedAt) <= days.to,
    );
    const open = facts.filter(
      ({ receivedAt, resolvedAt }) =>
        day.format(receivedAt) <= days.to && (!resolvedAt || day.format(resolvedAt) > days.to),
    );
    const sum = (of: 'open' | 'resolved' | 'resolvedInTime') => rows.reduce((total, row) => total + row[of], 0);
    expect(sum('resolved')).toBe(resolved.length);
    expect(sum('resolvedInTime')).toBe(resolved.filter(({ inTime }) => inTime).length);
    expect(sum('open')).toBe(open.length);
    const mine = resolved.filter(({ id }) => ids.slice(0, 25).includes(id));
    const hours = mine
      .map(({ receivedAt, resolvedAt }) => ((resolvedAt?.getTime() ?? 0) - receivedAt.getTime()) / 3_600_000)
      .toSorted((a, b) => a - b);
    const middle = (hours.length - 1) / 2;
    const median = ((hours[Math.floor(middle)] ?? 0) + (hours[Math.ceil(middle)] ?? 0)) / 2;
    expect(rows.find(({ accountId }) => accountId === one)?.medianHoursToResolve).toBeCloseTo(median, 6);
  });

  it('follow a change of person, which is no change of a fact', async () => {
    const person = await bed.person('CLERK', ['op_kd']);
    const position = await lastPosition();
    await assign(ids, person);
    expect((await figures(['op_kd'])).map(({ accountId }) => accountId)).toEqual([person]);
    await assign(ids, null);
    expect((await figures(['op_kd'])).map(({ accountId }) => accountId)).toEqual([null]);
    expect(await lastPosition()).toBe(position);
  });
});
