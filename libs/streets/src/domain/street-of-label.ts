import { streetCode } from './street-code.ts';

const kinds = { 'ул.': 'street', 'бул.': 'boulevard', 'пл.': 'square' } as const;

/**
 * The code that a street has which people write so: „бул. Липник“ is `boulevard.Липник`. Whether there is such a
 * street, the data say.
 */
export function codeOfLabel(label: string): string | undefined {
  const [, abbreviation = '', name = ''] = /^(ул\.|бул\.|пл\.) (.+)$/u.exec(label) ?? [];
  const kind = kinds[abbreviation as keyof typeof kinds] as (typeof kinds)[keyof typeof kinds] | undefined;
  return kind && streetCode({ kind, name });
}
