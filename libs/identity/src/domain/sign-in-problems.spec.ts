import { inLanguage } from '@ns/platform/language';
import { describe, expect, it } from 'vitest';
import { emailProblem, secretProblem } from './sign-in-problems.ts';

describe('what is missing to sign in', () => {
  it('is an address, when none was typed', () => {
    expect(inLanguage('BG', emailProblem({ email: ' ' }).message)).toBe('Въведете имейл адреса си.');
    expect(inLanguage('BG', emailProblem({ email: 'nonsense' }).message)).toContain('не прилича на имейл');
  });

  it.each([
    [{ password: '' }, 'password', 'Въведете паролата си.'],
    [{ code: '', password: null }, 'code', 'Въведете кода от имейла.'],
    [{}, 'password', 'Въведете или паролата си, или кода от имейла.'],
    [{ password: 'a', code: 'b' }, 'password', 'Въведете или паролата си, или кода от имейла.'],
  ])('is the field that was asked for and is empty: %j', (given, path, bg) => {
    const problem = secretProblem({ email: 'a@b.bg', ...given });
    expect([problem.path, inLanguage('BG', problem.message)]).toEqual([path, bg]);
  });
});
