import { describe, expect, it } from 'vitest';
import { refusalText } from './refusal.ts';

const about = (...messages: string[]) => messages.map((message, index) => ({ path: `photoIds.${index}`, message }));

describe('the text of a refusal', () => {
  it('has everything that the server objects to, each thing once', () => {
    const fields = about('Няма такава снимка.', 'Твърде много снимки.', 'Няма такава снимка.');
    expect(refusalText({ message: 'Проверете полетата.', fields })).toBe('Няма такава снимка. Твърде много снимки.');
  });

  it('is its sentence when no field is named', () => {
    expect(refusalText({ message: 'Няма го.' })).toBe('Няма го.');
    expect(refusalText({ message: 'Няма го.', fields: [] })).toBe('Няма го.');
  });
});
