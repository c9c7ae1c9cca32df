import { type DerivedKeys, sameText } from '@ns/platform';
import { type PhotoVariant } from './photo-store.ts';

const hour = 3600;
const shortestValidity = 24 * hour;

/** The two addresses of a photo. */
export interface PhotoAddresses {
  readonly url: string;
  readonly thumbnailUrl: string;
}

/**
 * Makes and checks addresses of photos. Whoever may see a signal gets addresses that work for a day without signing in,
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
    const expiry = Math.ceil((this.now() / 1000 + shortestValidity) / hour) * hour;
    return { url: this.address(id, 'full', expiry), thumbnailUrl: this.address(id, 'thumbnail', expiry) };
  }

  /** @returns the seconds for which the address still counts, or undefined when it does not */
  validFor(id: string, variant: PhotoVariant, expiry: string, signature: string): number | undefined {
    if (!/^\d{1,12}$/.test(expiry) || !sameText(this.signature(id, variant, expiry), signature)) return undefined;
    const left = Math.floor(Number(expiry) - this.now() / 1000);
    return left > 0 ? left : undefined;
  }

  private address(id: string, variant: PhotoVariant, expiry: number): string {
    return `${this.publicUrl}/photos/${id}/${variant}?e=${String(expiry)}&s=${this.signature(id, variant, String(expiry))}`;
  }

  private signature(id: string, variant: PhotoVariant, expiry: string): string {
    return this.keys.sign('photo-url', `${id}/${variant}/${expiry}`);
  }
}
