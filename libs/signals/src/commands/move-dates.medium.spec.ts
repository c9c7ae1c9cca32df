import { dayOf } from '@ns/municipality';
import { sql } from '@ns/platform';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { type DatedSignal, moveDates, type MoveDatesProps } from './move-dates.ts';

const bed = await SignalsTestBed.open();
const { calendar } = bed.needs;
const today = dayOf(new Date());
const ahead = (days: number) => calendar.plusWorkingDays(today, days);

const chosen = async (id: string, over: Partial<DatedSignal> = {}): Promise<DatedSignal> => ({
  signalId: id,
  version: (await bed.state(id)).version,
  clientKey: randomUUID(),
  ...over,
});
const set = async (
  signals: readonly DatedSignal[],
  over: Partial<MoveDatesProps['date']> = {},
  actor: MoveDatesProps['actor'] = bed.clerk,
) => {
  const date = { reason: 'WEATHER', on: ahead(20), period: null, message: null, ...over } as const;
  const done = await moveDates(bed.needs, { actor, signals, date });
  return done.kind === 'done' ? done.outcomes.map(({ outcome }) => outcome.kind) : done.problems[0]?.path;
};
const promisedOn = async (id: string) => {
  const { rows } = await sql<{ on: string | null }>`
    select promised_on::text as "on" from signal where id = ${id}`.execute(bed.kysely);
  return rows[0]?.on;
};

describe('one new date for many signals', () => {
  it('is set for each that can have it; what is refused does not hold up the others', async () => {
    const [one, moved] = [await bed.received(), await bed.received()];
    const [done, asked, last] = [await bed.received(), await bed.received(), await bed.received()];
    await set([await chosen(moved)], { on: ahead(21) });
    await set([await chosen(moved)], { on: ahead(22) });
    await bed.step(done, 'REJECTED', { message: 'Не е наше.' });
    await bed.step(asked, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    const before = await Promise.all([moved, done, asked].map(promisedOn));
    const outcomes = await set([
      await chosen(one),
      await chosen(moved),
      await chosen(done),
      await chosen(asked),
      await chosen(one, { version: 1 }),
      { signalId: randomUUID(), version: 1, clientKey: randomUUID() },
      { signalId: 'no', version: 1, clientKey: randomUUID() },
      await chosen(last),
    ]);
    expect(outcomes).toEqual([
      'moved',
      'headDecides',
      'notRunning',
      'notRunning',
      'stale',
      'notFound',
      'notFound',
      'moved',
    ]);
    expect(await Promise.all([moved, done, asked].map(promisedOn))).toEqual(before);
    expect(await promisedOn(one)).toBe(ahead(20));
    expect(await promisedOn(last)).toBe(ahead(20));
  });

  it('is refused as a whole when it is wrong for all, and changes none', async () => {
    const [one, two] = [await bed.received(), await bed.received()];
    const signals = [await chosen(one), await chosen(two)];
    expect(await set(signals, { on: today })).toBe('on');
    expect(await set(signals, { reason: 'OTHER' })).toBe('message');
    expect(await set(signals, { on: null, period: '1999', reason: 'BUDGET' })).toBe('period');
    expect(await set(signals.map((each) => ({ ...each, clientKey: 'no' })))).toBe('clientKey');
    expect(await bed.events(one)).toEqual(['received']);
    expect(await bed.events(two)).toEqual(['received']);
  });

  it('is set once for the keys it was sent with, however often that is', async () => {
    const ids = [await bed.received(), await bed.received(), await bed.received()];
    const signals = await Promise.all(ids.map((id) => chosen(id)));
    const answers = await Promise.all(Array.from({ length: 8 }, () => set(signals)));
    expect(answers).toEqual(answers.map(() => ['moved', 'moved', 'moved']));
    for (const id of ids) {
      expect(await bed.events(id)).toEqual(['received', 'date_moved']);
    }
    const [first, second] = signals;
    // A key that another signal has used, and the other content of a key that was used.
    const borrowed = { ...(await chosen(await bed.received())), clientKey: first?.clientKey ?? '' };
    expect(await set([borrowed, second as DatedSignal])).toEqual(['invalid', 'moved']);
    expect(await set([first as DatedSignal], { on: ahead(30) })).toBe('clientKey');
  });

  it('is not set by clerks of other departments', async () => {
    const id = await bed.received();
    expect(await set([await chosen(id)], {}, bed.otherClerk)).toEqual(['notFound']);
    expect(await bed.events(id)).toEqual(['received']);
  });
});
