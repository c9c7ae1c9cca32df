import { describe, expect, it } from 'vitest';
import { emailProblem, secretProblem } from './sign-in-problems.ts';

describe('what is missing to sign in', () => {
  it('is an address, when none was typed', () => {
    expect(emailProblem({ email: ' ' }).message.bg).toBe('Въведете имейл адреса си.');
    expect(emailProblem({ email: 'nonsense' }).message.bg).toContain('не прилича на имейл');
  });

  it.each([
    [{ password: '' }, 'password', 'Въведете паролата си.'],
    [{ code: '', password: null }, 'code', 'Въведете кода от имейла.'],
    [{}, 'password', 'Въведете или паролата си, или кода от имейла.'],
    [{ password: 'a', code: 'b' }, 'password', 'Въведете или паролата си, или кода от имейла.'],
  ])('is the field that was asked for and is empty: %j', (given, path, bg) => {
    expect(secretProblem({ email: 'a@b.bg', ...given })).toMatchObject({ path, message: { bg } });
  });
});
