import { describe, expect, it } from 'vitest';
import { dueReasons } from './due-story.ts';

const entry = (type: string, day: number, dueChange: { from: string; to: string } | null = null) => ({
  type,
  at: `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`,
  dueChange,
});
const moved = { from: '2026-11-20', to: '2026-11-23' };

describe('why the promised date is what it is', () => {
  it('needs no reason while it is the first one', () => {
    expect(dueReasons('IN_PROGRESS', [entry('received', 2), entry('started', 3)])).toEqual([]);
  });

  it('stands still while the reporter is asked', () => {
    expect(dueReasons('AWAITING_REPORTER', [entry('received', 2), entry('asked', 3)])).toEqual([{ kind: 'asking' }]);
  });

  it('moved by the days of waiting for the answer', () => {
    expect(dueReasons('ASSIGNED', [entry('received', 2), entry('asked', 3), entry('answered', 6, moved)])).toEqual([
      { kind: 'answered', from: '2026-11-20', asked: '2026-11-03T10:00:00Z', at: '2026-11-06T10:00:00Z' },
    ]);
  });

  it('did not move by a question that was answered on the same day', () => {
    expect(dueReasons('ASSIGNED', [entry('received', 2), entry('asked', 3), entry('answered', 3)])).toEqual([]);
  });

  it.each(['date_moved', 'forwarded', 'late'])(
    'is no matter of the term any more after another day is owed (%s)',
    (type) => {
      const before = [entry('recategorized', 2), entry('asked', 3), entry('answered', 6, moved)];
      expect(dueReasons('ASSIGNED', [...before, entry(type, 9)])).toEqual([]);
      expect(dueReasons('AWAITING_REPORTER', [...before, entry(type, 9), entry('asked', 10)])).toEqual([
        { kind: 'asking' },
      ]);
      const again = [...before, entry(type, 9), entry('reopened', 12, moved)];
      expect(dueReasons('ASSIGNED', again)).toEqual([{ kind: 'reopened', at: '2026-11-12T10:00:00Z' }]);
    },
  );

  it('is a new one after a dispute or another category, whatever was before', () => {
    expect(
      dueReasons('ASSIGNED', [
        entry('asked', 3),
        entry('answered', 6, moved),
        entry('resolved', 7),
        entry('reopened', 8, moved),
      ]),
    ).toEqual([{ kind: 'reopened', at: '2026-11-08T10:00:00Z' }]);
    expect(dueReasons('ASSIGNED', [entry('received', 2), entry('recategorized', 4)])).toEqual([
      { kind: 'recategorized', at: '2026-11-04T10:00:00Z' },
    ]);
  });
});
