import { describe, expect, it } from 'vitest';
import { documentGuidFor } from './document-guid.ts';
import type { StatusOutcome } from './records-system.ts';
import { afterOutcome, afterStaffRetry, beginning, type Progress, type RegistrationPolicy } from './registration.ts';

const now = new Date('2026-11-24T10:00:00Z');
const policy: RegistrationPolicy = {
  retry: { baseMs: 1_000, capMs: 60_000 },
  poll: { baseMs: 2_000, capMs: 10_000 },
  maxFailures: 4,
  maxWaitMs: 86_400_000,
};
const registered: StatusOutcome = { kind: 'registered', number: '94-НС-1', date: '2026-11-24', file: 'OPEN' };
const timeout: StatusOutcome = { kind: 'unknown', cause: 'TIMEOUT', detail: 'no answer in time' };

const after = (progress: Progress, outcome: StatusOutcome, random = 0, at = now): Progress =>
  afterOutcome(progress, outcome, { now: at, random }, policy);
const delay = (progress: Progress): number => (progress.nextAttemptAt?.getTime() ?? NaN) - now.getTime();

describe('a registration', () => {
  it('ends with the number', () => {
    expect(after(beginning(now), registered)).toMatchObject({
      state: 'REGISTERED',
      number: '94-НС-1',
      date: '2026-11-24',
      nextAttemptAt: null,
      problem: null,
    });
  });

  it.each<StatusOutcome>([
    timeout,
    { kind: 'waiting' },
    { kind: 'notFound' },
    { kind: 'rejected', reason: 'x' },
    { ...registered, number: 'OTHER' },
  ])('keeps its number whatever comes later: %o', (outcome) => {
    const done = after(beginning(now), registered);
    expect(after(done, outcome)).toEqual(done);
  });

  it('follows the file on the other side after the number is there', () => {
    expect(after(after(beginning(now), registered), { ...registered, file: 'CLOSED' })).toMatchObject({
      state: 'REGISTERED',
      number: '94-НС-1',
      file: 'CLOSED',
    });
  });

  it('that is refused waits for a person, and still takes a number that comes later', () => {
    const refused = after(beginning(now), { kind: 'rejected', reason: 'Липсва адрес' });
    expect(refused).toMatchObject({
      state: 'REJECTED',
      problem: { cause: 'REJECTED', detail: 'Липсва адрес' },
      nextAttemptAt: null,
    });
    expect(after(refused, registered)).toMatchObject({ state: 'REGISTERED', problem: null });
    expect(after(refused, timeout)).toEqual(refused);
  });

  it('asks again and again for an awaited number, ever less often', () => {
    let progress = beginning(now);
    const delays: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      progress = after(progress, { kind: 'waiting' });
      delays.push(delay(progress));
    }
    expect(delays).toEqual([1_000, 2_000, 4_000, 5_000, 5_000]);
    expect(progress).toMatchObject({ state: 'PENDING', phase: 'ACCEPTED' });
  });

  it('asks a person when the number is overdue', () => {
    const accepted = after(beginning(now), { kind: 'waiting' });
    const later = new Date(now.getTime() + policy.maxWaitMs + 1);
    expect(after(accepted, { kind: 'waiting' }, 0, later)).toMatchObject({
      state: 'NEEDS_ATTENTION',
      problem: { cause: 'NUMBER_OVERDUE' },
    });
  });

  it('backs off between unknown outcomes by chance, within bounds, and asks a person in the end', () => {
    const first = after(beginning(now), timeout);
    expect(delay(first)).toBe(500);
    expect(delay(after(beginning(now), timeout, 0.99))).toBe(995);
    const second = after(first, timeout);
    expect(delay(second)).toBe(1_000);
    const last = after(after(second, timeout), timeout);
    expect(last).toMatchObject({
      state: 'NEEDS_ATTENTION',
      failures: 4,
      nextAttemptAt: null,
      problem: { cause: 'TIMEOUT' },
    });
  });

  it('an answer ends a row of failures', () => {
    expect(after(after(beginning(now), timeout), { kind: 'waiting' })).toMatchObject({ failures: 0, problem: null });
  });

  it('goes to a person at once when the other side cannot be asked', () => {
    expect(after(beginning(now), { kind: 'unknown', cause: 'NO_LOOKUP', detail: '' })).toMatchObject({
      state: 'NEEDS_ATTENTION',
    });
  });

  it('that the other side has lost is in doubt and due at once', () => {
    const accepted = after(beginning(now), { kind: 'waiting' });
    expect(after(accepted, { kind: 'notFound' })).toMatchObject({
      state: 'PENDING',
      phase: 'IN_DOUBT',
      nextAttemptAt: now,
    });
  });

  it('retried by a person keeps what it knows about the other side, so that it asks before it sends', () => {
    const doubtful: Progress = {
      ...beginning(now),
      state: 'NEEDS_ATTENTION',
      phase: 'IN_DOUBT',
      failures: 4,
      nextAttemptAt: null,
    };
    expect(afterStaffRetry(doubtful, now)).toMatchObject({
      state: 'PENDING',
      phase: 'IN_DOUBT',
      failures: 0,
      nextAttemptAt: now,
    });
  });
});

describe('the document GUID', () => {
  const signalId = '0190a1b2-0000-7000-8000-000000000001';
  const incoming = { direction: 'INCOMING' } as const;

  it('is the same for ever, and another one for each decision', () => {
    expect(documentGuidFor(signalId, incoming)).toBe(documentGuidFor(signalId.toUpperCase(), incoming));
    const decisions = ['7', '8'].map((eventId) => documentGuidFor(signalId, { direction: 'OUTGOING', eventId }));
    expect(new Set([documentGuidFor(signalId, incoming), ...decisions]).size).toBe(3);
  });

  it('is a valid UUID of version 5', () => {
    expect(documentGuidFor(signalId, incoming)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
