import { type CalendarDay, dayOf } from '@ns/municipality';
import { accountRelation } from '@ns/identity';
import { anyOf, type EntityManager, mustExist, sql } from '@ns/platform';
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
  readonly answersBodyMail: boolean;
  readonly signalId: string | null;
  readonly signalReference: string | null;
  /** name of who decided; null also for an account that is deleted */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  /** what was answered */
  readonly answer: string | null;
  readonly messageId: string | null;
}

/** Which letters are meant; null: whatever it is. */
export interface LetterSearch {
  readonly states: readonly LetterState[] | null;
  /** that answer mails about this signal */
  readonly aboutSignalId: string | null;
}

/**
 * Letters that somebody may read: new ones are for everybody who enters signals, an answer to a mail about a signal for
 * those who see the signal.
 */
function readableBy(em: EntityManager, actor: StaffActor) {
  const departments = departmentsInSight(actor);
  const letters = letterTables(em).selectFrom('letter as l');
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

const r = signalRelation('r');
const a = accountRelation('a');

/** The same with what the staff reads of each. */
function lettersToRead(em: EntityManager, actor: StaffActor) {
  return readableBy(em, actor)
    .select(['l.id', 'l.state', 'l.problem', 'l.sender_address as senderAddress', 'l.sender_name as senderName'])
    .select(['l.subject', 'l.body', 'l.photos', 'l.left_out as leftOut', 'l.received_at as receivedAt'])
    .select(['l.about_signal_id as aboutSignalId', 'l.from_reporter as fromReporter', 'l.signal_id as signalId'])
    .select('l.answers_body_mail as answersBodyMail')
    .select(['l.decided_at as decidedAt', 'l.reason', 'l.answer', 'l.message_id as messageId'])
    .select(({ ref }) => [
      sql<string | null>`(select ${r.reference} from ${r.relation} where ${r.id} = ${ref('l.about_signal_id')})`.as(
        'aboutReference',
      ),
      sql<string | null>`(select ${r.reference} from ${r.relation} where ${r.id} = ${ref('l.signal_id')})`.as(
        'signalReference',
      ),
      sql<string | null>`(select ${a.name} from ${a.relation} where ${a.id} = ${ref('l.decided_by')})`.as('decidedBy'),
    ]);
}

/** How many letters wait that somebody may read. */
export async function countWaitingLetters(em: EntityManager, actor: StaffActor): Promise<number> {
  const counted = readableBy(em, actor)
    .select(sql<number>`count(*)::int`.as('count'))
    .where('l.state', '=', 'WAITING');
  return mustExist(await counted.executeTakeFirst(), 'A count has no row.').count;
}

/** Whether a letter waits that answers the mail about a signal to the body in charge. @param since when it left */
export async function bodyAnswerWaits(em: EntityManager, signalId: string, since: CalendarDay): Promise<boolean> {
  const found = await letterTables(em)
    .selectFrom('letter')
    .select(['received_at as receivedAt'])
    .where('about_signal_id', '=', signalId)
    .where('answers_body_mail', '=', true)
    .where('state', '=', 'WAITING')
    .execute();
  return found.some(({ receivedAt }) => dayOf(receivedAt) >= since);
}

/** Letters, the latest first. @param afterId those before this one; null: from the latest on */
export async function listLetters(
  em: EntityManager,
  actor: StaffActor,
  { states, aboutSignalId }: LetterSearch,
  { afterId, limit }: { readonly afterId: string | null; readonly limit: number },
): Promise<readonly Letter[]> {
  let found = lettersToRead(em, actor).orderBy('l.id', 'desc').limit(limit);
  found = states === null ? found : found.where('l.state', '=', anyOf(states));
  found = aboutSignalId === null ? found : found.where('l.about_signal_id', '=', aboutSignalId);
  return (afterId === null ? found : found.where('l.id', '<', afterId)).execute();
}

/** One letter; undefined when there is none, or it is not for this person. */
export async function letterById(em: EntityManager, actor: StaffActor, id: string): Promise<Letter | undefined> {
  return lettersToRead(em, actor).where('l.id', '=', id).executeTakeFirst();
}
