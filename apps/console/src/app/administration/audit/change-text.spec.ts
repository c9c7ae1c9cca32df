import { describe, expect, it } from 'vitest';
import { changeText } from './change-text.ts';

describe('a change in one line', () => {
  it.each([
    ['{"role":"CLERK"}', '{"role":"HEAD"}', 'role: CLERK → HEAD'],
    [null, '{"name":"A","departments":["x","y"]}', 'name: A · departments: x, y'],
    [
      '{"awayUntil":"2026-12-01","active":true}',
      '{"awayUntil":null,"active":false}',
      'awayUntil: 2026-12-01 → – · active: true → false',
    ],
    [null, null, ''],
  ])('%s and %s', (before, after, text) => {
    expect(changeText(before, after)).toBe(text);
  });
});
