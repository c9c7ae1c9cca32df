import { describe, expect, it } from 'vitest';
import { accessibilityBg } from './accessibility.bg.ts';
import { accessibilityEn } from './accessibility.en.ts';
import { privacyBg } from './privacy.bg.ts';
import { privacyEn } from './privacy.en.ts';
import type { Statement, StatementOwner } from './statement.ts';

const owner = {
  name: 'Община Пример',
  address: 'пл. „Пример“ 1',
  phone: null,
  email: 'office@example.test',
  website: null,
  dataProtectionEmail: 'officer@example.test',
  colour: 'teal',
  logoUrl: null,
  privacy: 'Снимките се пазят пет години.',
} satisfies StatementOwner;

/** What stands where, without the words. */
const shape = ({ sections }: Statement) =>
  sections.map(({ blocks }) => blocks.map(({ list, ...block }) => (list ? list.length : Object.keys(block))));
const words = (statement: Statement) => JSON.stringify(statement);

describe.each([
  ['accessibility', accessibilityBg, accessibilityEn],
  ['privacy', privacyBg, privacyEn],
] as const)('the statement on %s', (_name, bulgarian, english) => {
  it('says the same in both languages', () => {
    expect(shape(english(owner))).toEqual(shape(bulgarian(owner)));
  });

  it('speaks for the municipality whose service this is, and for nobody by name before that is known', () => {
    expect(words(bulgarian(owner))).toContain('Община Пример');
    expect(words(bulgarian(null))).not.toMatch(/null|undefined|Русе/);
    expect(words(english(null))).not.toMatch(/null|undefined|Ruse/);
  });
});

describe('the statement on privacy', () => {
  it('holds the paragraph of the municipality’s own, when it wrote one', () => {
    expect(words(privacyBg(owner))).toContain('пет години');
    expect(words(privacyBg({ ...owner, privacy: null }))).not.toContain('пет години');
  });

  it('names the data protection officer, or the municipality in the officer’s place', () => {
    expect(words(privacyBg(owner))).toContain('officer@example.test');
    expect(words(privacyBg({ ...owner, dataProtectionEmail: null }))).toContain('office@example.test');
  });
});
