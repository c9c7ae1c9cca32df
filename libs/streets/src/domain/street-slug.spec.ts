import { describe, expect, it } from 'vitest';
import { type NamedStreet, plainSlug, slugsToKeep, type StreetSlug } from './street-slug.ts';

const street = (name: string, aliases: readonly string[] = []): NamedStreet => ({ kind: 'street', name, aliases });
const slug = (part: string, name: string, isFormer = false): StreetSlug => ({
  slug: part,
  streetCode: `street.${name}`,
  isFormer,
});

describe('the address of a street', () => {
  it.each([
    ['street', 'Хан Аспарух', 'han-asparuh'],
    ['boulevard', 'Липник', 'bulevard-lipnik'],
    ['square', 'Свобода', 'ploshtad-svoboda'],
    ['other', 'Алея на здравето', 'aleya-na-zdraveto'],
  ] as const)('%s %s is %s', (kind, name, part) => {
    expect(plainSlug({ kind, name })).toBe(part);
  });

  it('has a number where another street is spelled the same, and keeps it in each import', () => {
    const both = [street('Хан Аспарух'), street('Хан-Аспарух')];
    const first = slugsToKeep([], both);
    expect(first).toEqual([slug('han-asparuh', 'Хан Аспарух'), slug('han-asparuh-2', 'Хан-Аспарух')]);
    expect(slugsToKeep(first, both.toReversed())).toEqual([]);
    expect(slugsToKeep(first, [street('Хан-Аспарух')])).toEqual([]);
  });

  it('leads from a former name to the street that has it now', () => {
    const before = slugsToKeep([], [street('Ленин')]);
    expect(slugsToKeep(before, [street('Борисова', ['Ленин'])])).toEqual([
      slug('borisova', 'Борисова'),
      slug('lenin', 'Борисова', true),
    ]);
  });

  it('is not taken from a street that is there by a former name of another', () => {
    expect(slugsToKeep([], [street('Ленин'), street('Борисова', ['Ленин'])])).toEqual([
      slug('lenin', 'Ленин'),
      slug('borisova', 'Борисова'),
    ]);
  });

  it('goes back to a street that is called so again, and to another one that takes the name', () => {
    const renamed = [slug('borisova', 'Борисова'), slug('lenin', 'Борисова', true)];
    expect(slugsToKeep(renamed, [street('Ленин', ['Борисова'])])).toEqual([
      slug('lenin', 'Ленин'),
      slug('borisova', 'Ленин', true),
    ]);
    expect(slugsToKeep(renamed, [street('Борисова', ['Ленин']), street('Ленин')])).toEqual([slug('lenin', 'Ленин')]);
    expect(slugsToKeep(renamed, [street('Ленин'), street('Ленин.')])).toEqual([
      slug('lenin', 'Ленин'),
      slug('lenin-2', 'Ленин.'),
    ]);
  });

  it('of a street that is gone is given to no other', () => {
    const before = slugsToKeep([], [street('Хан Аспарух')]);
    expect(slugsToKeep(before, [street('Хан-Аспарух')])).toEqual([slug('han-asparuh-2', 'Хан-Аспарух')]);
  });

  it('does not exist for a name without letters', () => {
    expect(slugsToKeep([], [street('—')])).toEqual([]);
  });
});
