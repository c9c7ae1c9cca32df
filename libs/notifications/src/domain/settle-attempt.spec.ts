import { describe, expect, it } from 'vitest';
import { type AttemptSituation, settleAttempt, settleDeadAttempts } from './settle-attempt.ts';

const now = new Date('2026-11-24T10:00:00Z');
const situation = (over: Partial<AttemptSituation> = {}): AttemptSituation => ({
  channel: 'EMAIL',
  deferrals: 0,
  inDoubt: false,
  giveUpAt: new Date('2026-11-27T10:00:00Z'),
  now,
  chance: 0.5,
  ...over,
});

describe('after an attempt', () => {
  it('a mail that the server took is sent', () => {
    expect(settleAttempt({ outcome: 'ACCEPTED' }, situation())).toEqual({
      state: 'SENT',
      problem: null,
      inDoubt: false,
      retryInMs: null,
    });
  });

  it('a server that asks for patience gets it', () => {
    expect(settleAttempt({ outcome: 'TRY_LATER' }, situation({ deferrals: 2 }))).toEqual({
      state: 'DEFERRED',
      problem: 'TRY_LATER',
      inDoubt: false,
      retryInMs: 240_000,
    });
  });

  it('a refused address bounces, a refused mail fails, and neither is tried again', () => {
    expect(settleAttempt({ outcome: 'ADDRESS_REFUSED' }, situation())).toMatchObject({
      state: 'BOUNCED',
      retryInMs: null,
    });
    expect(settleAttempt({ outcome: 'REFUSED' }, situation())).toMatchObject({
      state: 'FAILED',
      problem: 'REFUSED',
      retryInMs: null,
    });
  });

  it('an unknown outcome is marked and tried once more', () => {
    expect(settleAttempt({ outcome: 'UNKNOWN_OUTCOME' }, situation())).toEqual({
      state: 'DEFERRED',
      problem: 'UNKNOWN_OUTCOME',
      inDoubt: true,
      retryInMs: 60_000,
    });
  });

  it('a second unknown outcome ends the delivery', () => {
    expect(settleAttempt({ outcome: 'UNKNOWN_OUTCOME' }, situation({ inDoubt: true }))).toEqual({
      state: 'FAILED',
      problem: 'UNKNOWN_OUTCOME',
      inDoubt: true,
      retryInMs: null,
    });
  });

  it('the mark of doubt stays when the second copy is taken', () => {
    expect(settleAttempt({ outcome: 'ACCEPTED' }, situation({ inDoubt: true })).inDoubt).toBe(true);
  });

  it('a mail that nobody takes for three days is given up', () => {
    expect(
      settleAttempt({ outcome: 'UNREACHABLE' }, situation({ now: new Date('2026-11-27T09:59:30Z') })),
    ).toMatchObject({
      state: 'FAILED',
      problem: 'GAVE_UP',
      retryInMs: null,
    });
  });

  it('a server that had the whole message and asks for another leaves it in doubt, however often it does', () => {
    const asked = { outcome: 'TRY_LATER', mayHaveArrived: true } as const;
    expect(settleAttempt(asked, situation())).toMatchObject({ state: 'DEFERRED', problem: 'TRY_LATER', inDoubt: true });
    expect(settleAttempt(asked, situation({ inDoubt: true }))).toMatchObject({ state: 'DEFERRED', inDoubt: true });
  });

  it('a notification whose outcome is unknown is marked and tried again: a copy takes the place of the first', () => {
    expect(
      settleAttempt({ outcome: 'UNKNOWN_OUTCOME' }, situation({ channel: 'PUSH', inDoubt: true, deferrals: 1 })),
    ).toEqual({ state: 'DEFERRED', problem: 'UNKNOWN_OUTCOME', inDoubt: true, retryInMs: 120_000 });
  });

  it('an error of ours, such as a lost line to the database, is tried again after seconds, given up in time', () => {
    const waits = [0, 1, 2].map((deferrals) => settleAttempt({ outcome: 'INTERNAL_ERROR' }, situation({ deferrals })));
    expect(waits.map(({ retryInMs }) => retryInMs)).toEqual([5_000, 10_000, 20_000]);
    expect(waits[0]).toMatchObject({ state: 'DEFERRED', problem: 'INTERNAL_ERROR', inDoubt: false });
    expect(settleAttempt({ outcome: 'INTERNAL_ERROR' }, situation({ giveUpAt: now }))).toMatchObject({
      state: 'FAILED',
      problem: 'GAVE_UP',
    });
  });
});

describe('after attempts whose workers died', () => {
  const abandoned = (abandonedInARow: number) => ({ isUnknown: false, abandonedInARow });
  const unknown = { isUnknown: true, abandonedInARow: 0 };

  it('the delivery is tried at once, twice; the third waits as after a failure', () => {
    expect(settleDeadAttempts(abandoned(1), situation())).toBeUndefined();
    expect(settleDeadAttempts(abandoned(2), situation())).toBeUndefined();
    expect(settleDeadAttempts(abandoned(3), situation({ deferrals: 2 }))).toEqual({
      state: 'DEFERRED',
      problem: 'INTERNAL_ERROR',
      inDoubt: false,
      retryInMs: 240_000,
    });
  });

  it('nothing is tried after its time', () => {
    expect(settleDeadAttempts(abandoned(1), situation({ giveUpAt: now }))).toMatchObject({ problem: 'GAVE_UP' });
    expect(settleDeadAttempts(unknown, situation({ giveUpAt: now }))).toMatchObject({
      problem: 'GAVE_UP',
      inDoubt: true,
    });
  });

  it('a mail that may have left is tried once more, a notification like any other', () => {
    expect(settleDeadAttempts(unknown, situation())).toBeUndefined();
    expect(settleDeadAttempts(unknown, situation({ inDoubt: true }))).toMatchObject({
      state: 'FAILED',
      problem: 'UNKNOWN_OUTCOME',
    });
    expect(settleDeadAttempts(unknown, situation({ inDoubt: true, channel: 'PUSH' }))).toBeUndefined();
  });
});
