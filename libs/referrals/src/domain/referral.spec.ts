import { describe, expect, it } from 'vitest';
import {
  afterOutcome,
  isNoted,
  notesAfter,
  type ReferralOutcome,
  type ReferralProgress,
  type ReferralState,
  waiting,
} from './referral.ts';

const sent = { kind: 'SENT', on: '2026-12-02', person: 'Деловодство' } as const;
/** By mail or attempt: nobody of the body is named. */
const left = { ...sent, person: null };
const received = { kind: 'RECEIVED', on: '2026-12-03', person: 'Деловодство', number: '123' } as const;
const answered = { kind: 'ANSWERED', on: '2026-12-04', person: 'Деловодство', answer: 'DONE' } as const;
const withdrawn = { kind: 'WITHDRAWN' } as const;
const [unsure, stuck, again] = [{ kind: 'UNSURE' }, { kind: 'STUCK' }, { kind: 'AGAIN' }] as const;
const outcomes: readonly ReferralOutcome[] = [sent, received, answered, withdrawn, unsure, stuck, again];

const afterAll = (...steps: readonly ReferralOutcome[]) => steps.reduce(afterOutcome, waiting);
const standing: Readonly<Record<ReferralState, ReferralProgress>> = {
  WAITING: waiting,
  UNSURE: afterAll(unsure),
  NEEDS_ATTENTION: afterAll(stuck),
  SENT: afterAll(left),
  RECEIVED: afterAll(sent, received),
  ANSWERED: afterAll(sent, received, answered),
  WITHDRAWN: afterAll(withdrawn),
};

/** What each state becomes by each outcome; null: it stays as it is. */
const becomes: Readonly<Record<ReferralState, readonly (ReferralState | null)[]>> = {
  WAITING: ['SENT', 'RECEIVED', 'ANSWERED', 'WITHDRAWN', 'UNSURE', 'NEEDS_ATTENTION', null],
  UNSURE: ['SENT', 'RECEIVED', 'ANSWERED', 'WITHDRAWN', null, 'NEEDS_ATTENTION', 'WAITING'],
  NEEDS_ATTENTION: ['SENT', 'RECEIVED', 'ANSWERED', 'WITHDRAWN', null, null, 'WAITING'],
  SENT: [null, 'RECEIVED', 'ANSWERED', null, null, 'NEEDS_ATTENTION', null],
  RECEIVED: [null, null, 'ANSWERED', null, null, null, null],
  ANSWERED: [null, null, null, null, null, null, null],
  WITHDRAWN: ['SENT', null, null, null, null, null, null],
};

describe('a referral', () => {
  it.each(
    Object.entries(becomes).flatMap(([state, after]) =>
      after.map((to, at) => [state as ReferralState, outcomes[at] as ReferralOutcome, to] as const),
    ),
  )('that is %s after %o', (state, outcome, to) => {
    const before = standing[state];
    const after = afterOutcome(before, outcome);
    expect(after.state).toBe(to ?? state);
    if (to === null) {
      expect(after).toBe(before);
    }
  });

  it('that was received or answered at once was passed on that day, to the same person', () => {
    const once = { sentOn: '2026-12-03', person: 'Деловодство', receivedOn: '2026-12-03', number: '123' };
    expect(afterAll(received)).toMatchObject(once);
    expect(afterAll(answered)).toMatchObject({ sentOn: '2026-12-04', receivedOn: null, answer: 'DONE' });
    expect(afterAll(sent, { ...received, person: 'Друг' })).toMatchObject({
      sentOn: '2026-12-02',
      person: 'Деловодство',
    });
  });

  it('that came back was not passed on, until it is so again', () => {
    const back = afterAll(left, stuck);
    expect(back).toEqual({ ...waiting, state: 'NEEDS_ATTENTION' });
    expect(afterOutcome(back, { ...sent, on: '2026-12-05' })).toMatchObject({ state: 'SENT', sentOn: '2026-12-05' });
  });

  it('that staff noted as passed on stays so, whatever comes back', () => {
    expect(afterOutcome(afterAll(sent), stuck)).toEqual(afterAll(sent));
  });

  it('whose body asked for more is answered again, and then no more', () => {
    const asked = afterAll(sent, { ...answered, answer: 'NEEDS_MORE' });
    expect(notesAfter(asked)).toEqual(['ANSWERED']);
    expect(afterOutcome(asked, received)).toBe(asked);
    const done = afterOutcome(asked, { ...answered, on: '2026-12-09' });
    expect(done).toMatchObject({ state: 'ANSWERED', answer: 'DONE', answeredOn: '2026-12-09' });
    expect(notesAfter(done)).toEqual([]);
  });

  it.each(outcomes.slice(0, -1).map((outcome) => [outcome]))('says already what was noted: %o', (outcome) => {
    expect(isNoted(waiting, outcome)).toBe(false);
    expect(isNoted(afterAll(outcome), outcome)).toBe(true);
  });

  it('does not say already what another note says', () => {
    expect(isNoted(afterAll(sent), { ...sent, on: '2026-12-01' })).toBe(false);
    expect(isNoted(afterAll(received), { ...received, number: '124' })).toBe(false);
    expect(isNoted(afterAll(answered), { ...answered, answer: 'NOT_OURS' })).toBe(false);
  });
});
