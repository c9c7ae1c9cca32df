import { accountRelation, normalizeEmail } from '@ns/identity';
import { mailedSignal } from '@ns/notifications';
import { type EntityManager, sql } from '@ns/platform';
import { reporterOnRecord, signalRowById } from '@ns/signals';

/** The signal that a letter is about, whether the letter names its reporter as the sender, and what it answers. */
export interface LetterThread {
  readonly aboutSignalId: string;
  readonly fromReporter: boolean;
  /** it answers a mail to the body that is in charge */
  readonly answersBodyMail: boolean;
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
  const mailed = await mailedSignal(em, answered);
  const signal = mailed && (await signalRowById(em, mailed.signalId));
  if (!mailed || !signal) {
    return undefined;
  }
  const reporter = await reporterOnRecord(em, signal);
  const address = normalizeEmail(reporter?.email ?? '');
  const fromReporter = address !== undefined && address === senderAddress;
  return { aboutSignalId: signal.id, fromReporter, answersBodyMail: mailed.toBody };
}
