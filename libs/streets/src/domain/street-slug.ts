import { addressPart } from '@ns/bulgarian';
import { streetCode, type StreetName } from './street-code.ts';

/** The word of the kind in an address; a street has none, because the address of its page says it. */
const kindWords = { street: '', boulevard: 'bulevard ', square: 'ploshtad ', other: '' } as const;

/** How an address names a street that no other one of its settlement shares a spelling with: `bulevard-lipnik`. */
export function plainSlug({ kind, name }: StreetName): string {
  return addressPart(`${kindWords[kind]}${name}`);
}

/** A street to be named in addresses, with what it was called before. */
export interface NamedStreet extends StreetName {
  readonly aliases: readonly string[];
}

/** A part of an address of one settlement, and the code of the street that it leads to. */
export interface StreetSlug {
  readonly slug: string;
  readonly streetCode: string;
  /** Whether the street is called otherwise now: its page has another address. */
  readonly isFormer: boolean;
}

/**
 * What is to be kept beside the slugs of a settlement that are known. A street keeps what it has; a new one gets its
 * plain slug, also where that is a former one of another, or the next number behind it where another street has that. A
 * slug of a street that is gone goes to the street that has its name among its former ones; no other takes it.
 * @param known of all streets of the settlement that there ever were
 * @param streets all that there are now, in an order that is the same each time
 */
export function slugsToKeep(known: readonly StreetSlug[], streets: readonly NamedStreet[]): readonly StreetSlug[] {
  const owners = new Map(known.map(({ slug, streetCode: code }) => [slug, code]));
  const named = new Set(known.filter(({ isFormer }) => !isFormer).map(({ streetCode: code }) => code));
  const former = new Set(known.filter(({ isFormer }) => isFormer).map(({ slug }) => slug));
  const present = new Set(streets.map(streetCode));
  const added: StreetSlug[] = [];
  for (const street of streets) {
    const code = streetCode(street);
    const plain = plainSlug(street);
    if (!named.has(code) && plain !== '') {
      let slug = plain;
      for (let number = 2; owners.has(slug) && !former.has(slug); number += 1) {
        slug = `${plain}-${number}`;
      }
      former.delete(slug);
      owners.set(slug, code);
      added.push({ slug, streetCode: code, isFormer: false });
    }
  }
  for (const street of streets) {
    for (const alias of street.aliases) {
      const slug = plainSlug({ kind: street.kind, name: alias });
      const owner = owners.get(slug);
      if (slug !== '' && (owner === undefined || !present.has(owner))) {
        owners.set(slug, streetCode(street));
        added.push({ slug, streetCode: streetCode(street), isFormer: true });
      }
    }
  }
  return added;
}
