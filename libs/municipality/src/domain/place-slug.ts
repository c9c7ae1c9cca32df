import { addressPart } from '@ns/bulgarian';

/** A settlement or a quarter with its Bulgarian name. */
export interface NamedEntry {
  readonly code: string;
  readonly name: string;
}

/** A part of an address that named an entry until its name changed. */
export interface FormerSlug {
  readonly slug: string;
  readonly code: string;
}

/**
 * How addresses name each of some settlements, or of the quarters of one: by its name, with the code behind it where
 * several are spelled the same. By code.
 */
export function slugsByCode(entries: readonly NamedEntry[]): ReadonlyMap<string, string> {
  const spelled = Map.groupBy(entries, ({ name }) => addressPart(name));
  return new Map(
    entries.map(({ code, name }) => {
      const plain = addressPart(name);
      const isOnly = plain !== '' && spelled.get(plain)?.length === 1;
      return [code, isOnly ? plain : addressPart(`${plain} ${code}`)];
    }),
  );
}

/**
 * The code of the entry that a part of an address means: the one that is named so now, else the one with that code,
 * else the one that was named so last.
 * @param former what named entries before, the newest first
 */
export function codeOfSlug(
  entries: readonly NamedEntry[],
  former: readonly FormerSlug[],
  part: string,
): string | undefined {
  const slugs = slugsByCode(entries);
  const named = entries.find(({ code }) => slugs.get(code) === part) ?? entries.find(({ code }) => code === part);
  return named?.code ?? former.find(({ slug, code }) => slug === part && slugs.has(code))?.code;
}
