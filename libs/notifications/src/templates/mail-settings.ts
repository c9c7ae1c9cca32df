import type { PaletteColour } from '@ns/municipality';
import type { Language } from '@ns/platform';

/** The municipality as mails show it, in one language. */
export interface MailMunicipality {
  readonly name: string;
  /** where people ask; null when none is given */
  readonly phone: string | null;
  readonly colour: PaletteColour;
  /** it has a picture of its own, which travels in the mail */
  readonly hasLogo: boolean;
  /** its own words in the mails of some kinds */
  readonly words: Readonly<Record<string, string>>;
}

/** What mails say about where they come from. */
export interface MailSettings {
  /** without a slash at the end */
  readonly publicUrl: string;
  /** as it is now */
  readonly municipality: (language: Language) => MailMunicipality;
}
