import { describe, expect, it } from 'vitest';
import { normalizeEmail } from './email-address.ts';
import { nameProblem, passwordProblem, tidyName } from './person-rules.ts';

describe('a name', () => {
  it.each(['Демо Подател', 'Demo-Person O’Neil', 'Ян', 'П.Иванов', 'J. R. Smith', 'Хр. Петров', 'Demo Jr.'])(
    'may be %s',
    (name) => {
      expect(nameProblem(tidyName(name))).toBeUndefined();
    },
  );

  it.each([
    [''],
    ['  '],
    ['Я'],
    ['х'.repeat(101)],
    ['Win a prize http://demo.test'],
    ['www.demo.test'],
    ['someone@demo.test'],
    ['<b>Демо</b>'],
    ['Демо\r\nBcc: x'],
    ['Спечелихте - платете на plati-obshtina.com'],
    ['WWW.demo'],
    ['x.com'],
    ['Демо 10.0.0.1'],
    ['Демо \u202Eтсипдо'],
    ['Демо\u200BПодател'],
    ['Демо\u0000'],
  ])('may not be %j', (name) => {
    expect(nameProblem(tidyName(name))?.path).toBe('name');
  });
});

describe('a password', () => {
  it.each(['Nespeshni-2026!', 'четири думи на глас', 'тиха пролет 27'])('may be %s', (password) => {
    expect(passwordProblem(password, { name: 'Мария Иванова', email: 'citizen@demo.test' })).toBeUndefined();
  });

  it.each([
    ['short'],
    ['x'.repeat(129)],
    ['aaaaaaaaaa'],
    ['citizen@demo.test'],
    ['CITIZEN@demo.test'],
    ['1234567890'],
    ['Password2026'],
    ['qwertyqwerty'],
    ['Мария.Иванова'],
  ])('may not be %s', (password) => {
    expect(passwordProblem(password, { name: 'Мария Иванова', email: 'citizen@demo.test' })?.path).toBe('password');
  });

  it('may not be made of a long word of the name that begins with a short one', () => {
    expect(passwordProblem('Иванов-тиха27', { name: 'Иван Иванов' })?.path).toBe('password');
    expect(passwordProblem('Иванов-тиха27', { name: 'Иван' })).toBeUndefined();
  });
});

describe('an e-mail address', () => {
  it.each([
    ['citizen@demo.test', 'citizen@demo.test'],
    ['  Citizen+Tag@Demo.Test ', 'citizen+tag@demo.test'],
    ['first.last@sub.demo.test', 'first.last@sub.demo.test'],
    ["o'neil=x!#$%&*/?^_`{|}~-@demo.test", "o'neil=x!#$%&*/?^_`{|}~-@demo.test"],
    ['ivan@xn--e1afmkfd.xn--90ae', 'ivan@xn--e1afmkfd.xn--90ae'],
    [`${'a'.repeat(64)}@demo.test`, `${'a'.repeat(64)}@demo.test`],
  ])('%j is kept as %s', (typed, kept) => {
    expect(normalizeEmail(typed)).toBe(kept);
  });

  it.each([
    [''],
    ['demo'],
    ['@demo.test'],
    ['a@b'],
    ['a b@demo.test'],
    ['a@demo..test'],
    ['.a@demo.test'],
    ['a.@demo.test'],
    ['a..b@demo.test'],
    ['a@b@demo.test'],
    ['иван@demo.test'],
    ['a@demo.'],
    ['a@-demo.test'],
    ['a@demo.test\nBcc: b@demo.test'],
    [`${'a'.repeat(65)}@demo.test`],
    [`a@${'b'.repeat(250)}.test`],
  ])('%j is none', (typed) => {
    expect(normalizeEmail(typed)).toBeUndefined();
  });
});
