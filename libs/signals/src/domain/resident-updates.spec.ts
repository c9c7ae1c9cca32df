import { describe, expect, it } from 'vitest';
import {
  areUpdatesTooMany,
  isUpdateCounted,
  refusalProblems,
  updateLimits,
  updateMaxLength,
  updateTextProblems,
} from './resident-updates.ts';

const now = new Date('2026-12-01T12:00:00Z');
const published = new Date('2026-12-01T06:00:00Z');
const none = { ofPersonAboutOne: 0, ofPerson: 0, ofNetworkAboutOne: 0, ofNetwork: 0 };

describe('the limits of updates', () => {
  it.each(Object.keys(updateLimits) as (keyof typeof updateLimits)[])('hold for %s by itself', (limit) => {
    expect(areUpdatesTooMany({ ...none, [limit]: updateLimits[limit] - 1 })).toBe(false);
    expect(areUpdatesTooMany({ ...none, [limit]: updateLimits[limit] })).toBe(true);
  });
});

describe('an update is counted', () => {
  it.each([
    ['of an account from before the publication', '2026-12-01T05:00:00Z', true],
    ['of an account that is a day old', '2026-11-30T11:00:00Z', true],
    ['not of one that was made after the publication', '2026-12-01T07:00:00Z', false],
  ])('%s', (_what, createdAt, counted) => {
    expect(isUpdateCounted({ createdAt: new Date(createdAt), isReporter: false }, published, now)).toBe(counted);
  });

  it('a day later also of an account that was made for it', () => {
    const account = { createdAt: new Date('2026-12-01T07:00:00Z'), isReporter: false };
    expect(isUpdateCounted(account, published, new Date('2026-12-02T08:00:00Z'))).toBe(true);
  });

  it('not of the reporter', () => {
    expect(isUpdateCounted({ createdAt: new Date('2020-01-01'), isReporter: true }, published, now)).toBe(false);
  });
});

describe('the text of an update', () => {
  it('is counted in characters as people see them', () => {
    expect(updateTextProblems('😀'.repeat(updateMaxLength))).toEqual([]);
    expect(updateTextProblems('я'.repeat(updateMaxLength + 1))).toMatchObject([{ path: 'text' }]);
  });

  it('may be empty, a reason may not', () => {
    expect(updateTextProblems('')).toEqual([]);
    expect(refusalProblems('')).toMatchObject([{ path: 'reason' }]);
    expect(refusalProblems('я'.repeat(501))).toMatchObject([{ path: 'reason' }]);
    expect(refusalProblems('Има лични данни.')).toEqual([]);
  });
});
