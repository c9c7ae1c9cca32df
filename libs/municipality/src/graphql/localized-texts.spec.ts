import { describe, expect, it } from 'vitest';
import { auditedChange, givenWords, inputPath, localized, namedWords } from './localized-texts.ts';

const words = { bg: 'Дупки', en: 'Potholes', de: 'Löcher' };

describe('the fields of a text', () => {
  it('are one for each language that the contract names, and a list of all', () => {
    expect(localized('name', { bg: 'Дупки', de: 'Löcher' })).toEqual({
      nameBg: 'Дупки',
      nameEn: 'Дупки',
      nameTexts: [
        { tag: 'bg', text: 'Дупки' },
        { tag: 'de', text: 'Löcher' },
      ],
    });
    expect(localized('advice', null)).toEqual({ adviceBg: null, adviceEn: null, adviceTexts: [] });
    expect(namedWords('groupName', words)).toEqual({ groupNameBg: 'Дупки', groupNameEn: 'Potholes' });
  });

  it('are read from an input; a field of its own goes before the list', () => {
    const nameTexts = [
      { tag: 'de', text: 'Löcher' },
      { tag: 'en', text: 'Holes' },
    ];
    expect(givenWords('name', { nameBg: 'Дупки', nameEn: 'Potholes', nameTexts })).toEqual(words);
    expect(givenWords('name', { nameBg: 'Дупки', nameTexts })).toEqual({ ...words, en: 'Holes' });
    expect(givenWords('name', { nameTexts: [...nameTexts, { tag: 'bg', text: '' }] })).toEqual({
      bg: '',
      en: 'Holes',
      de: 'Löcher',
    });
    expect(givenWords('advice', {})).toEqual({ bg: null, en: null });
  });
});

describe('the path of a fault', () => {
  it.each([
    ['name.bg', 'nameBg'],
    ['questions.0.values.1.label.en', 'questions.0.values.1.labelEn'],
    ['questions.0.label.de', 'questions.0.labelTexts.de'],
    ['name', 'nameTexts'],
    ['senderName', 'senderName'],
    ['questions.0.values', 'questions.0.values'],
    ['location', 'location'],
  ])('%s is at %s of an input', (path, field) => expect(inputPath(path)).toBe(field));
});

describe('a change in the audit', () => {
  it('has a field for each language whose words are other ones', () => {
    const [before, after] = [
      { name: words, phone: '1' },
      { name: { ...words, en: 'Holes', de: undefined }, phone: '2' },
    ];
    expect(auditedChange({ before, after })).toEqual({
      before: { nameEn: 'Potholes', nameDe: 'Löcher', phone: '1' },
      after: { nameEn: 'Holes', nameDe: null, phone: '2' },
    });
    expect(auditedChange({ before: null, after: { name: { bg: 'Дупки' }, advice: null } })).toEqual({
      before: null,
      after: { nameBg: 'Дупки' },
    });
  });
});
