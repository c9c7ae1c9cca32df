import { describe, expect, it } from 'vitest';
import { type AttemptSituation, decideAttempt } from './attempt.ts';
import type { ChannelOutcome } from './channel.ts';

const now = new Date('2026-12-02T10:00:00Z');
const first: AttemptSituation = {
  state: 'WAITING',
  inDoubt: false,
  attempts: 1,
  now,
  random: 0,
  giveUpAt: new Date('2026-12-05T10:00:00Z'),
  canAsk: true,
  isWanted: true,
};
const last = { ...first, attempts: 40, giveUpAt: now };
const sent: ChannelOutcome = { kind: 'SENT', key: '7', number: null };
const away: ChannelOutcome = { kind: 'AWAY', cause: 'refused' };
const unsure: ChannelOutcome = { kind: 'UNSURE', cause: 'cut' };
const refused: ChannelOutcome = { kind: 'REFUSED', cause: '400' };

describe('an attempt to pass a report on', () => {
  it('is sent on the day on which the other side took it, and asked about afterwards', () => {
    const decided = decideAttempt(sent, first);
    expect(decided).toMatchObject({ outcome: { kind: 'SENT', on: '2026-12-02' }, inDoubt: false, problem: null });
    expect(decided.nextAttemptAt?.getTime()).toBe(now.getTime() + 300_000);
    expect(decideAttempt(sent, { ...first, canAsk: false }).nextAttemptAt).toBeNull();
  });

  it('that certainly did not arrive is tried again, and then left to staff', () => {
    expect(decideAttempt(away, first)).toMatchObject({ outcome: null, inDoubt: false, problem: 'refused' });
    expect(decideAttempt(away, first).nextAttemptAt).not.toBeNull();
    expect(decideAttempt(away, last)).toMatchObject({ outcome: { kind: 'STUCK' }, nextAttemptAt: null });
  });

  it('that may have arrived is said to be unknown, to the end', () => {
    expect(decideAttempt(unsure, first)).toMatchObject({ outcome: { kind: 'UNSURE' }, inDoubt: true });
    expect(decideAttempt(unsure, last)).toMatchObject({ outcome: { kind: 'UNSURE' }, nextAttemptAt: null });
  });

  it('that turns out not to be there waits again', () => {
    const doubted = { ...first, state: 'UNSURE', inDoubt: true } as const;
    expect(decideAttempt(away, doubted)).toMatchObject({ outcome: { kind: 'AGAIN' }, inDoubt: false });
    expect(decideAttempt(away, { ...doubted, giveUpAt: now })).toMatchObject({ outcome: { kind: 'STUCK' } });
  });

  it('that is certainly not there is withdrawn where it is not wanted any more, and unknown where it may be', () => {
    const doubted = { ...first, state: 'UNSURE', inDoubt: true, isWanted: false } as const;
    expect(decideAttempt(away, doubted)).toMatchObject({ outcome: { kind: 'WITHDRAWN' }, nextAttemptAt: null });
    expect(decideAttempt(unsure, doubted)).toMatchObject({ outcome: { kind: 'UNSURE' }, inDoubt: true });
    expect(decideAttempt(sent, doubted)).toMatchObject({ outcome: { kind: 'SENT' } });
  });

  it('that is refused is not repeated', () => {
    expect(decideAttempt(refused, first)).toMatchObject({ outcome: { kind: 'STUCK' }, nextAttemptAt: null });
  });

  it.each([away, unsure, { kind: 'PENDING' } as const])('that asks takes nothing back: %o', (shown) => {
    const asked = decideAttempt(shown, { ...first, state: 'SENT' });
    expect(asked).toMatchObject({ outcome: null, inDoubt: false, problem: null });
    expect(asked.nextAttemptAt).not.toBeNull();
  });

  it('that asks and hears that it was refused after all is left to staff', () => {
    const asked = decideAttempt(refused, { ...first, state: 'SENT' });
    expect(asked).toMatchObject({ outcome: { kind: 'STUCK' }, nextAttemptAt: null, problem: '400' });
  });

  it('that brings an answer asks no more, unless more was asked for', () => {
    const answered = (answer: 'DONE' | 'NEEDS_MORE'): ChannelOutcome => ({ kind: 'ANSWERED', answer, words: null });
    expect(decideAttempt(answered('DONE'), { ...first, state: 'RECEIVED' }).nextAttemptAt).toBeNull();
    expect(decideAttempt(answered('NEEDS_MORE'), { ...first, state: 'RECEIVED' }).nextAttemptAt).not.toBeNull();
  });
});
