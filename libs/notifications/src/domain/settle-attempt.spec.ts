import { describe, expect, it } from 'vitest';
import { type AttemptSituation, settleAttempt } from './settle-attempt.ts';

const now = new Date('2026-11-24T10:00:00Z');
const situation = (over: Partial<AttemptSituation> = {}): AttemptSituation => ({
  deferrals: 0,
  inDoubt: false,
  giveUpAt: new Date('2026-11-27T10:00:00Z'),
  now,
  chance: 0.5,
  ...over,
});

describe('after an attempt', () => {
  it('a mail that the server took is sent', () => {
    expect(settleAttempt('ACCEPTED', situation())).toEqual({
      state: 'SENT',
      problem: null,
      inDoubt: false,
      retryInMs: null,
    });
  });

  it('a server that asks for patience gets it', () => {
    expect(settleAttempt('TRY_LATER', situation({ deferrals: 2 }))).toEqual({
      state: 'DEFERRED',
      problem: 'TRY_LATER',
      inDoubt: false,
      retryInMs: 240_000,
    });
  });

  it('a refused address bounces, a refused mail fails, and neither is tried again', () => {
    expect(settleAttempt('ADDRESS_REFUSED', situation())).toMatchObject({ state: 'BOUNCED', retryInMs: null });
    expect(settleAttempt('REFUSED', situation())).toMatchObject({
      state: 'FAILED',
      problem: 'REFUSED',
      retryInMs: null,
    });
  });

  it('an unknown outcome is marked and tried once more', () => {
    expect(settleAttempt('UNKNOWN_OUTCOME', situation())).toEqual({
      state: 'DEFERRED',
      problem: 'UNKNOWN_OUTCOME',
      inDoubt: true,
      retryInMs: 60_000,
    });
  });

  it('a second unknown outcome ends the delivery', () => {
    expect(settleAttempt('UNKNOWN_OUTCOME', situation({ inDoubt: true }))).toEqual({
      state: 'FAILED',
      problem: 'UNKNOWN_OUTCOME',
      inDoubt: true,
      retryInMs: null,
    });
  });

  it('the mark of doubt stays when the second copy is taken', () => {
    expect(settleAttempt('ACCEPTED', situation({ inDoubt: true })).inDoubt).toBe(true);
  });

  it('a mail that nobody takes for three days is given up', () => {
    expect(settleAttempt('UNREACHABLE', situation({ now: new Date('2026-11-27T09:59:30Z') }))).toMatchObject({
      state: 'FAILED',
      problem: 'GAVE_UP',
      retryInMs: null,
    });
  });
});
