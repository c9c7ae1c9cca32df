import { describe, expect, it } from 'vitest';
import { defaultTag, languageTags } from '@ns/languages';
import { accessibility } from './accessibility/index.ts';
import { privacy } from './privacy/index.ts';
import type { Statement, StatementBlock, StatementOwner } from './statement.ts';

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
const shape = ({ sections }: Statement) => sections.map(({ blocks }) => blocks.map(kindOf));
const kindOf = (block: string | StatementBlock) =>
  typeof block === 'string' ? 'text' : (block.list?.length ?? Object.keys(block));
const words = (statement: Statement) => JSON.stringify(statement);

describe.each([
  ['accessibility', accessibility],
  ['privacy', privacy],
] as const)('the statement on %s', (_name, texts) => {
  it.each(languageTags)('says the same in %s as in the first language', (tag) => {
    expect(shape(texts[tag](owner))).toEqual(shape(texts[defaultTag](owner)));
  });

  it.each(languageTags)('speaks in %s for the municipality whose service this is, and for nobody before', (tag) => {
    expect(words(texts[tag](owner))).toContain('Община Пример');
    expect(words(texts[tag](null))).not.toMatch(/null|undefined|Русе|Ruse/);
  });
});

describe('the statement on privacy', () => {
  it('holds the paragraph of the municipality’s own, when it wrote one', () => {
    expect(words(privacy.bg(owner))).toContain('пет години');
    expect(words(privacy.bg({ ...owner, privacy: null }))).not.toContain('пет години');
  });

  it('says that votes and updates go with their report, and updates of its reporter before', () => {
    expect(words(privacy.bg(owner)).match(/бъде изтрит сигналът/g)).toHaveLength(2);
    expect(words(privacy.bg(owner))).toContain('по Ваш сигнал – докато бъдете отделени от него');
    expect(words(privacy.en(owner)).match(/the report is erased/g)).toHaveLength(2);
  });

  it('names the data protection officer, or the municipality in the officer’s place', () => {
    expect(words(privacy.bg(owner))).toContain('officer@example.test');
    expect(words(privacy.bg({ ...owner, dataProtectionEmail: null }))).toContain('office@example.test');
  });
});
