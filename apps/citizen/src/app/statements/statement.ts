import type { MunicipalityQuery } from '@ns/contract/citizen';
import type { LanguageTag } from '@ns/languages';

/** Who answers for the service; null as long as nobody could be asked (a first visit without network). */
export type StatementOwner = MunicipalityQuery['municipality'] | null;

/** A list, a link to elsewhere, the municipality's contacts, or its file plan as it is carried out now. */
export interface StatementBlock {
  readonly list?: readonly string[];
  readonly link?: { readonly to: string; readonly text: string };
  readonly contacts?: true;
  readonly filePlan?: true;
}

export interface StatementSection {
  readonly heading: string;
  /** A text is a paragraph. */
  readonly blocks: readonly (string | StatementBlock)[];
}

/** A statement in one language, written for the municipality whose service this is. */
export interface Statement {
  readonly heading: string;
  readonly lead: string;
  readonly sections: readonly StatementSection[];
}

/** Writes the statement once the municipality is known; with a general word for it before. */
export type StatementText = (owner: StatementOwner) => Statement;

/** A statement in every language. */
export type StatementByLanguage = Readonly<Record<LanguageTag, StatementText>>;
