import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What a mailbox keeps of a mail, as far as it is long. */
export interface KeptMail {
  html?: string;
  text?: string;
}

const bodies = ['html', 'text'] as const;

/**
 * Keeps the bodies of mails packed, each until somebody reads it: a mail of ours takes some 40 kB, nearly all of which
 * stands in every other one too.
 */
export class PackedMails {
  private readonly dictionaries = new Map<(typeof bodies)[number], Buffer>();

  /** Packs the bodies of a mail in its place; it is read as before. */
  pack(mail: KeptMail): void {
    for (const body of bodies) {
      const text = mail[body];
      if (text !== undefined) {
        this.packOne(mail, body, text);
      }
    }
  }

  private packOne(mail: KeptMail, body: (typeof bodies)[number], text: string): void {
    const bytes = Buffer.from(text);
    const dictionary = this.dictionaries.get(body) ?? bytes;
    this.dictionaries.set(body, dictionary);
    // In memory of its own: a small buffer is a part of a piece of 64 kB, all of which it would keep.
    const packed = new Uint8Array(deflateRawSync(bytes, { dictionary }));
    Object.defineProperty(mail, body, {
      get: () => inflateRawSync(packed, { dictionary }).toString('utf8'),
      set: (changed: string) => this.packOne(mail, body, changed),
      enumerable: true,
      configurable: true,
    });
  }
}
