import { type AccountMailKind, type SignalMailKind } from '../../domain/mail-kind.ts';
import { type Block } from '../mail-text.ts';
import {
  type AccountMailFacts,
  type CertificateMailFacts,
  type DigestFacts,
  type FiguresMailFacts,
  type NewsMailFacts,
  type SignalMailFacts,
} from '../signal-mail-facts.ts';

/**
 * What one mail says; greeting, the table about the signal and the footer are the same in all and come from the frame.
 */
export interface Letter {
  readonly subject: string;
  readonly heading: string;
  /** before the table about the signal */
  readonly opening: readonly Block[];
  readonly action: string;
  /** after the button */
  readonly closing: readonly Block[];
}

/** The parts that every mail of a language shares. */
export interface Frame {
  readonly product: string;
  readonly greeting: (addressee: string | null) => string;
  readonly signalTable: (facts: SignalMailFacts) => Block;
  /** above what the reporter wrote */
  readonly description: (facts: SignalMailFacts) => string;
  /** below the report’s photo when it is alone */
  readonly photo: string;
  readonly photoBefore: string;
  readonly photoAfter: string;
  /** in the plain text, where the photos are not */
  readonly photosOnPage: string;
  readonly rate: string;
  /** what one to five stars mean */
  readonly stars: readonly [string, string, string, string, string];
  readonly dispute: string;
  readonly addPhotos: string;
  readonly seeSignal: string;
  /** where people ask */
  readonly askUs: (phone: string) => string;
  readonly signalFooter: (facts: SignalMailFacts) => readonly string[];
  readonly accountFooter: readonly string[];
  readonly digestFooter: readonly string[];
  readonly figuresFooter: readonly string[];
  readonly newsFooter: readonly string[];
  readonly operatorFooter: readonly string[];
  readonly unsubscribe: string;
  readonly stopFollowing: string;
}

/** All texts of one language; a missing one does not compile. */
export interface Wording {
  readonly frame: Frame;
  readonly signal: Readonly<Record<SignalMailKind, (facts: SignalMailFacts) => Letter>>;
  readonly digest: (facts: DigestFacts) => Letter;
  readonly figures: (facts: FiguresMailFacts) => Letter;
  readonly news: (facts: NewsMailFacts) => Letter;
  /** „1 нов сигнал и 2 приключени“ */
  readonly newsAmounts: (facts: NewsMailFacts) => string;
  readonly certificate: (facts: CertificateMailFacts) => Letter;
  readonly account: Readonly<Record<AccountMailKind, (facts: AccountMailFacts) => Letter>>;
}
