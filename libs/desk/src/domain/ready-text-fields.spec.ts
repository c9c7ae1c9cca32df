import { describe, expect, it } from 'vitest';
import { type FieldValues, fill, hasLooseBrace, readyTextFields, unknownFields } from './ready-text-fields.ts';

const nothing = Object.fromEntries(readyTextFields.map((field) => [field, null])) as FieldValues;

describe('the fields of a ready text', () => {
  it('are filled with what the signal has', () => {
    expect(
      fill('Сигнал {reference}, вх. № {incomingNumber}: {reference}.', {
        ...nothing,
        reference: 'NS-2026-000123',
        incomingNumber: '94-НС-117',
      }),
    ).toEqual({
      text: 'Сигнал NS-2026-000123, вх. № 94-НС-117: NS-2026-000123.',
      unfilled: [],
    });
  });

  it('that the signal has no value for stay visible and are named', () => {
    expect(fill('Препратихме сигнала на {externalBody} ({externalBody}).', nothing)).toEqual({
      text: 'Препратихме сигнала на {externalBody} ({externalBody}).',
      unfilled: ['externalBody'],
    });
  });

  it('take values as they are: a name with a dollar sign is not filled again, and braces in it become round', () => {
    expect(fill('Здравейте, {reporterName}!', { ...nothing, reporterName: '{reference} $& $1' }).text).toBe(
      'Здравейте, (reference) $& $1!',
    );
  });

  it('that nobody knows are named, each once', () => {
    expect(unknownFields('{reference} {Reference} {име} {} {име}')).toEqual(['Reference', 'име', '']);
    expect(unknownFields(readyTextFields.map((field) => `{${field}}`).join(' '))).toEqual([]);
  });

  it.each([
    ['{reference', true],
    ['reference}', true],
    ['{{reference}}', true],
    ['{reference}', false],
    ['без полета', false],
  ])('%s has a loose brace: %s', (text, loose) => {
    expect(hasLooseBrace(text)).toBe(loose);
  });
});
