import { describe, expect, it } from 'vitest';
import { deadlineOf } from './deadline.ts';

const today = '2026-11-26';
const open = { state: 'OPEN', status: 'IN_PROGRESS', inTime: null } as const;
const resolved = { state: 'DONE', status: 'RESOLVED', serviceDueOn: '2026-11-20' } as const;

describe('the deadline of a published signal', () => {
  it('lies ahead until the day itself has passed', () => {
    expect(deadlineOf({ ...open, serviceDueOn: today }, today)?.key).toBe('city.due.open');
    expect(deadlineOf({ ...open, serviceDueOn: '2026-11-25' }, today)?.key).toBe('city.due.late');
  });

  it('was kept or missed where work was done', () => {
    expect(deadlineOf({ ...resolved, inTime: true }, today)?.key).toBe('city.due.kept');
    expect(deadlineOf({ ...resolved, inTime: false }, today)?.key).toBe('city.due.missed');
  });

  it('is not spoken of without a promise or without work', () => {
    expect(deadlineOf({ ...open, serviceDueOn: null }, today)).toBeNull();
    expect(deadlineOf({ ...resolved, status: 'REJECTED', inTime: true }, today)).toBeNull();
    expect(deadlineOf({ ...resolved, status: 'FORWARDED', inTime: false }, today)).toBeNull();
  });
});
