import { reporterOf } from '@ns/identity';
import { anyOf, type EntityManager, type Language, type NotNull, sql } from '@ns/platform';
import { type Channel, staffChannels } from '../domain/signal-status.ts';
import { s, signalTables } from '../entities/index.ts';

/**
 * Whether the staff entered `signal s`: its reporter is the correspondent as entered, never the account of the
 * address.
 */
export const enteredByStaff = sql<boolean>`${s.channel} in ('PHONE', 'DESK', 'EMAIL', 'LETTER')`;

/** The columns of {@link Correspondent}. */
export const correspondentColumns = ['name', 'email', 'phone', 'language'] as const;

/** The correspondent of a signal entered by staff, as entered. */
export interface Correspondent {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
}

/** Correspondents by signal; those of deleted accounts are missing. */
export async function correspondentsOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<ReadonlyMap<string, Correspondent>> {
  const found = await signalTables(em)
    .selectFrom('signal_correspondent')
    .select(['signal_id as signalId', ...correspondentColumns])
    .where('signal_id', '=', anyOf(signalIds))
    .where('name', 'is not', null)
    .$narrowType<{ name: NotNull }>()
    .execute();
  return new Map(found.map(({ signalId, ...correspondent }) => [signalId, correspondent]));
}

/** What is asked about a signal to learn whose it is. */
export interface Reported {
  readonly id: string;
  readonly channel: Channel;
  readonly reporterId: string | null;
}

/** The reporter of a signal as the staff, the records system and the mails name them. */
export interface ReporterOnRecord extends Correspondent {
  readonly id: string;
}

/**
 * Whose signal it is; undefined when the account is deleted. A signal entered by staff has the name as entered and an
 * id of its own: nobody learns through it whether an address has an account.
 */
export async function reporterOnRecord(em: EntityManager, signal: Reported): Promise<ReporterOnRecord | undefined> {
  if (staffChannels.includes(signal.channel)) {
    const correspondent = (await correspondentsOf(em, [signal.id])).get(signal.id);
    return correspondent && { id: signal.id, ...correspondent };
  }
  const account = signal.reporterId === null ? undefined : await reporterOf(em, signal.reporterId);
  return account && { ...account, phone: null };
}
