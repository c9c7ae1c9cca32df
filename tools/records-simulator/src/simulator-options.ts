import type { RecordsCredentials } from '@ns/records';
import type { Party, SigningIdentity } from '@ns/records/seos';

/** How incoming numbers look. `<n>` in the pattern is the running number of the year. */
export type Numbering =
  { readonly form: 'number'; readonly pattern: string } | { readonly form: 'uri'; readonly registerIndex: string };

/** Everything the simulator needs to play one records system for one sender. */
export interface SimulatorOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** SQLite file that survives restarts; `:memory:` forgets. */
  readonly dataFile: string;
  /** Who we pretend to be. */
  readonly us: Party;
  /** The municipality's signal system, the only active sender. */
  readonly sender: Party;
  readonly identity: SigningIdentity;
  readonly senderCertificate: string;
  /** Where registered documents are pushed to; without it they can only be asked for. */
  readonly pushUrl?: string | undefined;
  /** From receipt to registration, milliseconds; 0 registers at once. */
  readonly delayMs: number;
  readonly numbering: Numbering;
  /** what the vendor's service asks of its caller; nothing when left out */
  readonly restCredentials?: RecordsCredentials | undefined;
  /** served over https when given; with `clientAuthorities` callers need a certificate of theirs. All PEM. */
  readonly tls?:
    { readonly key: string; readonly certificate: string; readonly clientAuthorities?: string | undefined } | undefined;
}
