import { describe, expect, it } from 'vitest';
import { entryOfSlug, slugsByCode } from './place-slug.ts';

const entries = [
  { code: '63427', name: 'Русе' },
  { code: '10001', name: 'Ново село' },
  { code: '10002', name: 'Ново село' },
];

describe('the address of a settlement', () => {
  it('is its name, with its code where two have one name', () => {
    expect([...slugsByCode(entries).values()]).toEqual(['ruse', 'novo-selo-10001', 'novo-selo-10002']);
  });

  it('is found by its code, too, which is not its address', () => {
    expect(entryOfSlug(entries, 'ruse')).toEqual({ code: '63427', isFormer: false });
    expect(entryOfSlug(entries, '63427')).toEqual({ code: '63427', isFormer: true });
    expect(entryOfSlug(entries, 'novo-selo')).toBeUndefined();
    expect(entryOfSlug(entries, 'Русе')).toBeUndefined();
  });
});
