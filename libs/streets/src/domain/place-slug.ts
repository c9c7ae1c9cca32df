import { addressPart } from '@ns/bulgarian';

/** A settlement or a quarter with its Bulgarian name. */
export interface NamedEntry {
  readonly code: string;
  readonly name: string;
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
 * The entry that a part of an address means.
 * @returns its code, and whether its address is another one: a code leads there, too
 */
export function entryOfSlug(
  entries: readonly NamedEntry[],
  part: string,
): { readonly code: string; readonly isFormer: boolean } | undefined {
  const slugs = slugsByCode(entries);
  const exact = entries.find(({ code }) => slugs.get(code) === part);
  if (exact) {
    return { code: exact.code, isFormer: false };
  }
  const byCode = entries.find(({ code }) => code === part);
  return byCode && { code: byCode.code, isFormer: true };
}
