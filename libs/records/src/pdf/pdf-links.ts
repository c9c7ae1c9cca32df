import type { DerivedKeys } from '@ns/platform';

/** Seconds for which an address opens the PDF: long enough for a print window, too short to be passed on. */
const validity = 600;

/**
 * Makes and checks addresses of PDFs. The right to see a signal is checked when its address is made; the address itself
 * needs no sign-in.
 */
export class PdfLinks {
  /** @param now clock in milliseconds, for tests */
  constructor(
    private readonly keys: DerivedKeys,
    private readonly publicUrl: string,
    private readonly now: () => number = Date.now,
  ) {}

  of(signalId: string): string {
    const expiry = String(Math.floor(this.now() / 1000) + validity);
    return `${this.publicUrl}/pdf/${signalId}?e=${expiry}&s=${this.keys.sign('pdf-url', `${signalId}/${expiry}`)}`;
  }

  isValid(signalId: string, expiry: string, signature: string): boolean {
    return (
      /^\d{1,12}$/.test(expiry) &&
      this.keys.verify('pdf-url', `${signalId}/${expiry}`, signature) &&
      Number(expiry) > this.now() / 1000
    );
  }
}
