import type { MailMunicipality } from './mail-settings.ts';
import type { Language } from '@ns/platform';

/** One part of a mail's body. Texts are plain: the renderers escape them. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  /** what a person wrote, under a label that says what it is; what readers wrote themselves is less prominent */
  | { readonly kind: 'quote'; readonly label: string; readonly text: string; readonly isReaders?: boolean }
  | { readonly kind: 'data'; readonly rows: readonly Fact[] }
  /** a secret to be read off and typed */
  | { readonly kind: 'code'; readonly text: string }
  /** a list whose entries can be opened */
  | {
      readonly kind: 'links';
      readonly items: readonly MailEntry[];
    }
  | { readonly kind: 'action'; readonly label: string; readonly url: string }
  /** what else can be done, less prominent than the action */
  | { readonly kind: 'secondary'; readonly label: string; readonly url: string }
  /** one to five stars, each a link; the labels say what each means */
  | {
      readonly kind: 'stars';
      readonly label: string;
      readonly items: readonly { readonly label: string; readonly url: string }[];
    }
  /** pictures that travel in the mail; `text` says in the plain text where they are */
  | { readonly kind: 'photos'; readonly items: readonly MailPhoto[]; readonly text: string }
  | { readonly kind: 'note'; readonly text: string };

/** One entry of a list. */
export interface MailEntry {
  readonly label: string;
  readonly detail: string;
  readonly url: string;
  /** a small picture that travels in the mail */
  readonly photo?: MailPhoto | null;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A photo of the signal under its caption. */
export interface MailPhoto {
  readonly id: string;
  readonly caption: string;
}

/** How the HTML of a mail names a photo that travels in it (RFC 2392). */
export function photoSource(id: string): string {
  return `src="cid:${id}"`;
}

/** How the HTML of a mail names the picture of the municipality. */
export const logoContentId = 'municipality-logo';

/** The content of a mail; text and HTML are both rendered from it. */
export interface MailText {
  readonly subject: string;
  /** preview text that mail programs show next to the subject */
  readonly preview: string;
  readonly heading: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  readonly footer: readonly string[];
  /** how to switch such mails off, below the footer */
  readonly stops: readonly { readonly label: string; readonly url: string }[];
  /** the name of the product */
  readonly product: string;
  /** who writes: its name stands above and below the text, its colour is that of the mail */
  readonly municipality: MailMunicipality;
  /** BCP 47 */
  readonly language: Language;
}

/** A mail as it is sent. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const note = (text: string): Block => ({ kind: 'note', text });

/** What a person wrote; nothing when there is no text. */
export function quote(label: string, text: string | null): readonly Block[] {
  return text?.trim() ? [{ kind: 'quote', label, text: text.trim() }] : [];
}

/** A table of the data that are known. */
export function data(rows: readonly (readonly [label: string, value: string | null])[]): Block {
  return { kind: 'data', rows: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])) };
}
