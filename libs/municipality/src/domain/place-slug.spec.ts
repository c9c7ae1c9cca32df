import { describe, expect, it } from 'vitest';
import { codeOfSlug, slugsByCode } from './place-slug.ts';

const entries = [
  { code: '63427', name: 'Русе' },
  { code: '10001', name: 'Ново село' },
  { code: '10002', name: 'Ново село' },
];

describe('the address of a settlement', () => {
  it('is its name, with its code where two have one name', () => {
    expect([...slugsByCode(entries).values()]).toEqual(['ruse', 'novo-selo-10001', 'novo-selo-10002']);
  });

  it('is found by its code, too', () => {
    expect(codeOfSlug(entries, [], 'ruse')).toBe('63427');
    expect(codeOfSlug(entries, [], '63427')).toBe('63427');
    expect(codeOfSlug(entries, [], 'novo-selo')).toBeUndefined();
    expect(codeOfSlug(entries, [], 'Русе')).toBeUndefined();
  });

  it('is found by what named it before, where nothing is named so now', () => {
    const former = [
      { slug: 'ruse', code: '10001' },
      { slug: 'rushchuk', code: 'gone' },
      { slug: 'rushchuk', code: '63427' },
      { slug: 'rushchuk', code: '10001' },
    ];
    expect(codeOfSlug(entries, former, 'ruse')).toBe('63427');
    expect(codeOfSlug(entries, former, 'rushchuk')).toBe('63427');
    expect(codeOfSlug(entries.slice(1), former, 'ruse')).toBe('10001');
  });
});
