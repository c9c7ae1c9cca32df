import { changedValues, type EntityManager, recordAudit, sql, systemActor } from '@ns/platform';
import { changesBy, type Participant, type ParticipantList, type RegisterAnswer } from '../domain/participant.ts';
import { recordsTables } from '../entities/records.entities.ts';
import type { Needs } from '../needs/records-needs.ts';
import { isFreeRegister, participantColumns } from '../queries/participant-register.ts';

type RefreshNeeds = Needs<'database' | 'logger' | 'participants' | 'peerGuid'>;

/** Longer than any one question takes. */
const leaseSeconds = 120;
const rowsAtOnce = 500;
const mostDetail = 300;

/**
 * Asks the register of participants for its list and takes over what changed. A list that cannot be read or believed
 * changes nothing. Harmless when called at any time: one process asks, and one that comes late writes nothing.
 */
export async function refreshParticipants(needs: RefreshNeeds): Promise<void> {
  const { database, participants, logger } = needs;
  const held = await takeLease(needs);
  if (held === undefined) {
    return;
  }
  const answer = await participants.ask();
  const outcome = await database.transaction((tx) => takeOver(tx, needs, held, answer));
  if (outcome?.kind === 'failed') {
    logger.warn({ cause: outcome.cause, detail: outcome.detail }, 'the register of participants gave no usable list');
  }
}

async function takeLease({ database, participants }: RefreshNeeds) {
  return recordsTables(database.fork())
    .updateTable('seos_register')
    .set({
      leased_until: sql<Date>`now() + ${leaseSeconds} * interval '1 second'`,
      tried_at: sql<Date>`now()`,
      rounds: sql<number>`rounds + 1`,
    })
    .where('url', '=', participants.url)
    .where(isFreeRegister)
    .returning('rounds')
    .executeTakeFirst();
}

async function takeOver(
  tx: EntityManager,
  { participants: { url }, peerGuid }: RefreshNeeds,
  held: { readonly rounds: number },
  answer: RegisterAnswer,
): Promise<RegisterAnswer | undefined> {
  const mine = await recordsTables(tx)
    .selectFrom('seos_register')
    .select('rounds')
    .where('url', '=', url)
    .where('rounds', '=', held.rounds)
    .forUpdate()
    .executeTakeFirst();
  if (mine === undefined) {
    return undefined;
  }
  const outcome = answer.kind === 'listed' ? await store(tx, answer.list, peerGuid) : answer;
  const isListed = outcome.kind === 'listed';
  await recordsTables(tx)
    .updateTable('seos_register')
    .set({
      leased_until: null,
      // Who pressed meanwhile gets a question of their own.
      wanted_at: sql<Date | null>`case when wanted_at > tried_at then wanted_at end`,
      problem: isListed ? null : outcome.cause,
      problem_detail: isListed ? null : outcome.detail.slice(0, mostDetail),
      ...(isListed && { answered_at: sql<Date>`now()`, left_out: outcome.list.leftOut }),
    })
    .where('url', '=', url)
    .execute();
  return outcome;
}

async function store(tx: EntityManager, list: ParticipantList, peerGuid: string): Promise<RegisterAnswer> {
  const rows = await recordsTables(tx).selectFrom('seos_participant').select(participantColumns).execute();
  const known = new Map<string, Participant>(rows.map((row) => [row.guid, row]));
  const changes = changesBy(list, known);
  if (changes === undefined) {
    const detail = `${list.participants.length} participants are listed, ${known.size} are known`;
    return { kind: 'failed', cause: 'UNEXPECTED_ANSWER', detail };
  }
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    await upsert(tx, changes.slice(from, from + rowsAtOnce));
  }
  const peer = changes.find(({ guid }) => guid === peerGuid);
  const difference = peer && changedValues(audited(known.get(peerGuid)), audited(peer));
  if (difference !== undefined) {
    await recordAudit(tx, { actor: systemActor, action: 'participant.changed', subject: peerGuid, ...difference });
  }
  return { kind: 'listed', list };
}

async function upsert(tx: EntityManager, changes: readonly Participant[]): Promise<void> {
  await recordsTables(tx)
    .insertInto('seos_participant')
    .values(
      changes.map(({ guid, identifier, name, url, certificateSerial, status }) => ({
        guid,
        identifier,
        name,
        url,
        certificate_serial: certificateSerial,
        status,
      })),
    )
    .onConflict((known) =>
      known.column('guid').doUpdateSet({
        identifier: sql`excluded.identifier`,
        name: sql`excluded.name`,
        url: sql`excluded.url`,
        certificate_serial: sql`excluded.certificate_serial`,
        certificate_since: sql`case when seos_participant.certificate_serial = excluded.certificate_serial
          then seos_participant.certificate_since else now() end`,
        status: sql`excluded.status`,
      }),
    )
    .execute();
}

/** What the audit keeps of a participant. */
function audited(participant: Participant | undefined) {
  return {
    certificateSerial: participant?.certificateSerial ?? null,
    status: participant?.status ?? null,
    url: participant?.url ?? null,
  };
}
