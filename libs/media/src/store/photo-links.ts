import type { DerivedKeys } from '@ns/platform';
import type { FileVariant } from './photo-store.ts';

const hour = 3600;
const shortestValidity = 24 * hour;

/** The two addresses of a photo. */
export interface PhotoAddresses {
  readonly url: string;
  readonly thumbnailUrl: string;
}

/** What an address that we made says. */
export interface PhotoAddress {
  /** seconds for which it still counts */
  readonly seconds: number;
  /** of a public address, which counts only while the photo has this edition */
  readonly edition: number | undefined;
}

/** Everything in an address that its signature covers. */
interface Signed {
  readonly id: string;
  readonly variant: FileVariant;
  readonly expiry: string;
  readonly edition: string | null;
}

/**
 * Makes and checks signed URLs of photos. A viewer of a signal gets URLs that are valid for a day without signing in,
 * as `<img>` and mail programs need them; nobody can make one for another photo.
 */
export class PhotoLinks {
  /** @param now clock in milliseconds, for tests */
  constructor(
    private readonly keys: DerivedKeys,
    private readonly publicUrl: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whole addresses, also for mails and native apps; the same ones for an hour, so that browsers can cache. */
  of(id: string): PhotoAddresses {
    return this.addresses(id, null);
  }

  /** Where a document is saved from, with the same terms. */
  ofDocument(id: string): string {
    return this.address({ id, variant: 'document', expiry: this.expiry(), edition: null });
  }

  /** Addresses for everybody: they stop working when the photo's edition moves on, see `PublicEditions`. */
  ofPublic(id: string, edition: number): PhotoAddresses {
    return this.addresses(id, String(edition));
  }

  /** @returns `forged` when the signature is not ours, `expired` when its time is over */
  read(id: string, variant: FileVariant, query: URLSearchParams): PhotoAddress | 'forged' | 'expired' {
    const [expiry, edition] = [query.get('e') ?? '', query.get('p')];
    const isReadable = /^\d{1,12}$/.test(expiry) && (edition === null || /^\d{1,9}$/.test(edition));
    const text = signedText({ id, variant, expiry, edition });
    if (!isReadable || !this.keys.verify('photo-url', text, query.get('s') ?? '')) {
      return 'forged';
    }
    const seconds = Math.floor(Number(expiry) - this.now() / 1000);
    return seconds > 0 ? { seconds, edition: edition === null ? undefined : Number(edition) } : 'expired';
  }

  /** Second of the clock at which addresses made now expire; the same one for an hour. */
  expiry(): string {
    return String(Math.ceil((this.now() / 1000 + shortestValidity) / hour) * hour);
  }

  private addresses(id: string, edition: string | null): PhotoAddresses {
    const expiry = this.expiry();
    const address = (variant: FileVariant) => this.address({ id, variant, expiry, edition });
    return { url: address('full'), thumbnailUrl: address('thumbnail') };
  }

  private address(signed: Signed): string {
    const edition = signed.edition === null ? '' : `&p=${signed.edition}`;
    const query = `e=${signed.expiry}${edition}&s=${this.keys.sign('photo-url', signedText(signed))}`;
    return `${this.publicUrl}/photos/${signed.id}/${signed.variant}?${query}`;
  }
}

function signedText({ id, variant, expiry, edition }: Signed): string {
  const text = `${id}/${variant}/${expiry}`;
  return edition === null ? text : `${text}/public/${edition}`;
}
