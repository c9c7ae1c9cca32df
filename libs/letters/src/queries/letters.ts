import { anyOf, type EntityManager, sql } from '@ns/platform';
import { departmentsInSight, signalRelation, type StaffActor } from '@ns/signals';
import type { LetterPhoto, LetterProblem, LetterState } from '../domain/letter.ts';
import { letterTables } from '../entities/letter.entity.ts';

/** A letter as the staff reads it. */
export interface Letter {
  readonly id: string;
  readonly state: LetterState;
  readonly problem: LetterProblem | null;
  readonly senderAddress: string | null;
  readonly senderName: string | null;
  readonly subject: string;
  readonly body: string;
  readonly photos: readonly LetterPhoto[];
  readonly leftOut: number;
  readonly receivedAt: Date;
  readonly aboutSignalId: string | null;
  readonly aboutReference: string | null;
  readonly fromReporter: boolean;
  readonly signalId: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

/** Which letters are meant; null: whatever it is. */
export interface LetterSearch {
  readonly state: LetterState | null;
  /** that answer mails about this signal */
  readonly aboutSignalId: string | null;
}

/**
 * Letters that somebody may read: new ones are for everybody who enters signals, an answer to a mail about a signal for
 * those who see the signal.
 */
function readableBy(em: EntityManager, actor: StaffActor) {
  const departments = departmentsInSight(actor);
  const r = signalRelation('r');
  const letters = letterTables(em)
    .selectFrom('letter as l')
    .select(['l.id', 'l.state', 'l.problem', 'l.sender_address as senderAddress', 'l.sender_name as senderName'])
    .select(['l.subject', 'l.body', 'l.photos', 'l.left_out as leftOut', 'l.received_at as receivedAt'])
    .select(['l.about_signal_id as aboutSignalId', 'l.from_reporter as fromReporter', 'l.signal_id as signalId'])
    .select(['l.decided_at as decidedAt', 'l.reason'])
    .select(({ ref }) =>
      sql<string | null>`(select ${r.reference} from ${r.relation} where ${r.id} = ${ref('l.about_signal_id')})`.as(
        'aboutReference',
      ),
    );
  return departments === null
    ? letters
    : letters.where(({ eb, or, ref }) =>
        or([
          eb('l.about_signal_id', 'is', null),
          sql<boolean>`exists (select from ${r.relation} where ${r.id} = ${ref('l.about_signal_id')}
            and ${r.departmentCode} = ${anyOf(departments)})`,
        ]),
      );
}

/** Letters, the latest first. @param afterId those before this one; null: from the latest on */
export async function listLetters(
  em: EntityManager,
  actor: StaffActor,
  { state, aboutSignalId }: LetterSearch,
  { afterId, limit }: { readonly afterId: string | null; readonly limit: number },
): Promise<readonly Letter[]> {
  let found = readableBy(em, actor).orderBy('l.id', 'desc').limit(limit);
  found = state === null ? found : found.where('l.state', '=', state);
  found = aboutSignalId === null ? found : found.where('l.about_signal_id', '=', aboutSignalId);
  return (afterId === null ? found : found.where('l.id', '<', afterId)).execute();
}

/** One letter; undefined when there is none, or it is not for this person. */
export async function letterById(em: EntityManager, actor: StaffActor, id: string): Promise<Letter | undefined> {
  return readableBy(em, actor).where('l.id', '=', id).executeTakeFirst();
}
