import { describe, expect, it } from 'vitest';
import { changeText } from './change-text.ts';

const words = {
  fields: { role: 'роля', active: 'активен', departments: 'звена', method: 'начин' },
  values: { CLERK: 'Служител', HEAD: 'Началник на звено', true: 'да', false: 'не', password: 'парола' },
};

describe('a change in one line', () => {
  it.each([
    ['{"role":"CLERK"}', '{"role":"HEAD"}', 'роля: Служител → Началник на звено'],
    [null, '{"name":"A","departments":["x","y"]}', 'name: A · звена: x, y'],
    [
      '{"awayUntil":"2026-12-01","active":true,"departments":["x"]}',
      '{"awayUntil":null,"active":false,"departments":[]}',
      'awayUntil: 2026-12-01 → – · активен: да → не · звена: x → –',
    ],
    [null, '{"method":"password"}', 'начин: парола'],
    [null, null, ''],
  ])('%s and %s', (before, after, text) => {
    expect(changeText(before, after, words)).toBe(text);
  });
});
