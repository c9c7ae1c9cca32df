import { describe, expect, it } from 'vitest';
import { deadlineOf } from './deadline.ts';

const open = { state: 'OPEN', status: 'IN_PROGRESS', inTime: null } as const;
const resolved = { state: 'DONE', status: 'RESOLVED', serviceDueOn: '2026-11-20' } as const;

describe('the deadline of a published signal', () => {
  it('is not judged while the work goes on', () => {
    expect(deadlineOf({ ...open, serviceDueOn: '2026-11-25' })).toBeNull();
  });

  it('was kept or missed where work was done', () => {
    expect(deadlineOf({ ...resolved, inTime: true })?.key).toBe('city.due.kept');
    expect(deadlineOf({ ...resolved, inTime: false })?.key).toBe('city.due.missed');
  });

  it('is not spoken of without a promise or without work', () => {
    expect(deadlineOf({ ...open, serviceDueOn: null })).toBeNull();
    expect(deadlineOf({ ...resolved, status: 'REJECTED', inTime: true })).toBeNull();
    expect(deadlineOf({ ...resolved, status: 'FORWARDED', inTime: false })).toBeNull();
  });
});
