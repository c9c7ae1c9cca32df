import { accountRelation, normalizeEmail } from '@ns/identity';
import { mailedSignal } from '@ns/notifications';
import { type EntityManager, sql } from '@ns/platform';
import { reporterOnRecord, signalRowById } from '@ns/signals';

/** The signal that a letter is about, and whether the letter names its reporter as the sender. */
export interface LetterThread {
  readonly aboutSignalId: string;
  readonly fromReporter: boolean;
}

/** The account that has an address now. */
export function accountOfAddress(address: string) {
  const a = accountRelation('a');
  return sql<string | null>`(select ${a.id} from ${a.relation} where ${a.email} = ${address})`;
}

/** Finds the signal of the mail that a letter answers; undefined when it answers none of ours. */
export async function letterThread(
  em: EntityManager,
  answered: readonly string[],
  senderAddress: string | null,
): Promise<LetterThread | undefined> {
  const aboutSignalId = await mailedSignal(em, answered);
  const signal = aboutSignalId === undefined ? undefined : await signalRowById(em, aboutSignalId);
  if (!signal) {
    return undefined;
  }
  const reporter = await reporterOnRecord(em, signal);
  const address = normalizeEmail(reporter?.email ?? '');
  return { aboutSignalId: signal.id, fromReporter: address !== undefined && address === senderAddress };
}
