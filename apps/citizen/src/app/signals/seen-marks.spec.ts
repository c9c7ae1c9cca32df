import { describe, expect, it } from 'vitest';
import { firstMarks, isUnread, withShown } from './seen-marks.ts';

const marks = firstMarks([
  { id: 'a', latestNews: '9' },
  { id: 'b', latestNews: '12' },
  { id: 'c', latestNews: null },
]);

describe('unread marks', () => {
  it('call nothing new that was there before the first visit on this device', () => {
    expect(isUnread({ id: 'a', latestNews: '9' }, marks)).toBe(false);
    expect(isUnread({ id: 'b', latestNews: '12' }, marks)).toBe(false);
  });

  it('stand at a signal with later news, also when the number gets one digit more', () => {
    expect(isUnread({ id: 'a', latestNews: '13' }, marks)).toBe(true);
    expect(isUnread({ id: 'a', latestNews: '100' }, marks)).toBe(true);
    expect(isUnread({ id: 'new', latestNews: '13' }, marks)).toBe(true);
  });

  it('never stand at a signal without news', () => {
    expect(isUnread({ id: 'c', latestNews: null }, marks)).toBe(false);
  });

  it('go when the signal was shown, and come again with the next news', () => {
    const shown = withShown(marks, 'a', '13');
    expect(isUnread({ id: 'a', latestNews: '13' }, shown)).toBe(false);
    expect(isUnread({ id: 'b', latestNews: '14' }, shown)).toBe(true);
    expect(isUnread({ id: 'a', latestNews: '15' }, shown)).toBe(true);
  });

  it('are never set back by an older page', () => {
    const shown = withShown(marks, 'a', '20');
    expect(withShown(shown, 'a', '13')).toBe(shown);
  });
});
