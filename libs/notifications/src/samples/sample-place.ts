import type { MailSettings } from '../templates/mail-settings.ts';
import { sampleWords } from '../templates/texts/sample/index.ts';

/** Where sample mails come from: what of them is the municipality's own. */
export interface SamplePlace extends MailSettings {
  /** ids of photos that mails show; null where there are none */
  readonly photos: { readonly before: string | null; readonly after: string | null };
}

/** Ids of the two photos of the demonstration. */
export const samplePhotos = {
  before: '00000000-0000-4000-8000-000000000001',
  after: '00000000-0000-4000-8000-000000000002',
} as const;

/** A municipality that does not exist. */
export const demoPlace: SamplePlace = {
  publicUrl: 'http://127.0.0.1:3000',
  photos: samplePhotos,
  municipality: (language) => ({
    name: sampleWords.in(language)('municipality'),
    phone: '02 000 000',
    colour: 'teal',
    hasLogo: true,
    words: {},
  }),
};
