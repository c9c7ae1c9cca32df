import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

describe('initials', () => {
  it('are those of the first and the last name', () => {
    expect(initialsOf('Мария Петрова')).toBe('МП');
    expect(initialsOf(' Ана  Мария Иванова ')).toBe('АИ');
  });

  it('of one name are one letter, of none nothing', () => {
    expect(initialsOf('демо')).toBe('Д');
    expect(initialsOf('')).toBe('');
  });
});
