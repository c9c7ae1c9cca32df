import { type Language } from '@ns/platform';

/** What mails say about where they come from. */
export interface MailSettings {
  /** without a slash at the end */
  readonly publicUrl: string;
  /** its name, as it is now */
  readonly municipality: Readonly<Record<Language, string>>;
}
