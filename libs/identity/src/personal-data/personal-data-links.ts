import type { DerivedKeys, Language } from '@ns/platform';

export const personalDataFormats = ['html', 'json'] as const;
export type PersonalDataFormat = (typeof personalDataFormats)[number];

/** What an address of a download stands for. */
export interface PersonalDataRequest {
  readonly accountId: string;
  readonly format: PersonalDataFormat;
  readonly language: Language;
}

const secondsToDownload = 10 * 60;

/**
 * Addresses under which one person's data can be downloaded for ten minutes, as a browser or an app does it: without
 * headers.
 */
export class PersonalDataLinks {
  /** @param now clock in milliseconds, for tests */
  constructor(
    private readonly keys: DerivedKeys,
    private readonly publicUrl: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** When an address made now ends. */
  expiry(): Date {
    return new Date((Math.floor(this.now() / 1000) + secondsToDownload) * 1000);
  }

  of(request: PersonalDataRequest, expiry: Date): string {
    const seconds = String(expiry.getTime() / 1000);
    const signature = this.keys.sign('personal-data', signedText(request, seconds));
    const query = `l=${request.language}&e=${seconds}&s=${signature}`;
    return `${this.publicUrl}/my-data/${request.accountId}/${request.format}?${query}`;
  }

  /** True while the address is one of ours and has not run out. */
  counts(request: PersonalDataRequest, expiry: string, signature: string): boolean {
    return (
      /^\d{1,12}$/.test(expiry) &&
      this.keys.verify('personal-data', signedText(request, expiry), signature) &&
      Number(expiry) * 1000 > this.now()
    );
  }
}

function signedText({ accountId, format, language }: PersonalDataRequest, expiry: string): string {
  return `${accountId}/${format}/${language}/${expiry}`;
}
