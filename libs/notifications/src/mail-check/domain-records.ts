import { Resolver } from 'node:dns/promises';

/** What DNS says to one question. */
export type Answer<T> =
  | { readonly kind: 'found'; readonly records: readonly T[] }
  /** there is no such name, or none of its records is of this kind */
  | { readonly kind: 'none' }
  /** nobody answered, or nothing that can be read */
  | { readonly kind: 'silent'; readonly why: string };

/** The questions about a domain that mails are judged by. */
export interface DomainRecords {
  texts(name: string): Promise<Answer<string>>;
  mailServers(name: string): Promise<Answer<string>>;
}

/** Milliseconds for each of the tries. */
const patience = 2_000;
const tries = 2;

/** What c-ares says when there is no such record; everything else is no answer. */
const missing = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks DNS. @param server `address` or `address:port`; left out: those of this machine */
export function askedFromDns(server?: string): DomainRecords {
  const resolver = new Resolver({ timeout: patience, tries });
  if (server !== undefined) {
    resolver.setServers([server]);
  }
  const asked = async <T>(question: () => Promise<readonly T[]>): Promise<Answer<T>> => {
    try {
      const records = await question();
      return records.length === 0 ? { kind: 'none' } : { kind: 'found', records };
    } catch (cause) {
      const { code = 'unknown' } = cause as NodeJS.ErrnoException;
      return missing.has(code) ? { kind: 'none' } : { kind: 'silent', why: code };
    }
  };
  return {
    // A text of more than 255 bytes comes in parts, which are one text.
    texts: (name) => asked(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))),
    mailServers: (name) =>
      asked(async () => (await resolver.resolveMx(name)).map(({ exchange }) => exchange.toLowerCase())),
  };
}
