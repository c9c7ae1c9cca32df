import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { submitOnBehalf } from './submit-on-behalf.ts';
import { submitSignal } from './submit-signal.ts';

const bed = await SignalsTestBed.open();
const needs = { ...bed.needs, allowance: { perHour: 3, perDay: 5 } };
beforeEach(() => elapse('2 days'));

const elapse = (time: string) => sql`update signal set created_at = created_at - ${time}::interval`.execute(bed.kysely);
const send = async (over: Parameters<SignalsTestBed['report']>[0] = {}) =>
  (await submitSignal(needs, bed.report(over))).kind;

describe('the signals that one account may send', () => {
  it('are limited per hour, and the error contains the waiting time', async () => {
    expect([await send(), await send(), await send()]).toEqual(['submitted', 'submitted', 'submitted']);
    await elapse('20 minutes');
    const refused = await submitSignal(needs, bed.report());
    if (refused.kind !== 'tooMany') {
      throw new Error(refused.kind);
    }
    expect(refused.retryAfterSeconds).toBeGreaterThan(39 * 60);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(40 * 60);
    await elapse('41 minutes');
    expect(await send()).toBe('submitted');
  });

  it('are limited per day', async () => {
    for (let sent = 0; sent < 5; sent += 1) {
      expect(await send()).toBe('submitted');
      await elapse('2 hours');
    }
    const refused = await submitSignal(needs, bed.report());
    expect(refused).toMatchObject({ kind: 'tooMany' });
    await elapse('15 hours');
    expect(await send()).toBe('submitted');
  });

  it('never count a repeated key, not even at the limit', async () => {
    const report = bed.report();
    const first = await submitSignal(needs, report);
    expect([await send(), await send(), await send()]).toEqual(['submitted', 'submitted', 'tooMany']);
    expect(await submitSignal(needs, report)).toEqual(first);
  });

  it('cannot be more by sending them at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(outcomes.filter((kind) => kind === 'submitted')).toHaveLength(3);
  });

  it('do not count what the staff entered for it, nor other people’s', async () => {
    await sql`update account set email = 'busy@demo.test' where id = ${bed.reporterId}`.execute(bed.kysely);
    for (let entered = 0; entered < 4; entered += 1) {
      await submitOnBehalf(needs, {
        ...bed.report({ channel: 'DESK' }),
        enteredBy: bed.clerk.id,
        numbered: null,
        reporter: { name: 'Демо подател', email: 'busy@demo.test', phone: null, language: 'BG' },
      });
      await send({ reporterId: bed.dispatcher.id });
    }
    expect(await send()).toBe('submitted');
  });
});
