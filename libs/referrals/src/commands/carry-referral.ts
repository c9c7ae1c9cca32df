import { mustExist, sql } from '@ns/platform';
import { signalRowById } from '@ns/signals';
import { askForDays, decideAttempt, type Shown, wasLeaving } from '../domain/attempt.ts';
import type { ChannelOutcome, OutgoingReferral, ReferralChannel } from '../domain/channel.ts';
import type { Reached } from '../domain/receiver.ts';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf, type ReceiverView } from '../queries/receivers.ts';
import { outgoingReferral } from '../queries/outgoing-referral.ts';
import { stepStands } from '../queries/step-stands.ts';
import { holdingLease, keepPlace, type LeasedReferral, markLeaving, takeLease } from '../writes/lease-referral.ts';
import { lockForSettling, settleReferral } from '../writes/settle-referral.ts';

type CarryNeeds = Needs<
  'calendar' | 'channelOf' | 'database' | 'directory' | 'gateOf' | 'logger' | 'outside' | 'photos' | 'random'
>;

/** Milliseconds that one exchange may take, connecting included. */
const exchangeMs = 100_000;
const [ourFault, mayStillArrive, cannotBeAsked, notWanted] = [
  ...(['OUR_FAULT', 'MAY_STILL_ARRIVE', 'CANNOT_BE_ASKED', 'NOT_WANTED'] as const),
] as const;
const notAsked: readonly string[] = [ourFault, mayStillArrive, cannotBeAsked, notWanted];
const [notSetUp, leadsElsewhere] = [
  { kind: 'OUT_OF_REACH', cause: 'CHANNEL_NOT_SET_UP' },
  { kind: 'OUT_OF_REACH', cause: 'LEADS_ELSEWHERE' },
] as const;

/**
 * One attempt to bring a referral forward: looks for it where it may have arrived, sends it where it certainly did not,
 * or asks what became of it. What was opened again meanwhile is looked for alone. Harmless when called at any time, any
 * number of times, from any number of processes.
 */
export async function carryReferral(needs: CarryNeeds, { referralId }: { readonly referralId: string }): Promise<void> {
  const { database } = needs;
  const receiver = await receiverFor(needs, referralId);
  if (!receiver) {
    return;
  }
  const gate = needs.gateOf(receiver.code);
  const pass = await gate.enter();
  if (pass === undefined) {
    return;
  }
  const row = await takeLease(database, referralId);
  if (!row) {
    return gate.giveBack(pass);
  }
  const reached = whereIs(row, receiver);
  const channel = reached && needs.channelOf(reached);
  if (channel && reached && row.place === null) {
    await keepPlace(database, row, { ...reached, place: channel.place });
  }
  const shown = await gate.hold(pass, () => holdingLease(database, row, () => safely(needs, row, receiver, channel)));
  if (shown === 'overtaken') {
    return gate.giveBack(pass);
  }
  await conclude(needs, row, shown, channel?.ask !== undefined);
  // What the place of before says is nothing about that of now, which the gate is for.
  await gate.report(pass, isThere(row, receiver) ? signOfLife(shown) : 'silent');
}

async function receiverFor({ database, directory }: CarryNeeds, referralId: string): Promise<ReceiverView | undefined> {
  const em = database.fork();
  const found = await referralTables(em)
    .selectFrom('referral')
    .select('external_body as code')
    .where('id', '=', referralId)
    .executeTakeFirst();
  return found?.code ? receiverOf(em, await directory.menus(), found.code) : undefined;
}

/**
 * Where a referral goes: by the channel and to the place with which it began. Rows that are older keep no place: theirs
 * is that of the receiver, as long as its channel is the same; undefined otherwise.
 */
function whereIs({ channel, destination, service }: LeasedReferral, receiver: ReceiverView): Reached | undefined {
  if (destination !== null) {
    return { channel, destination, service };
  }
  return receiver.channel === channel ? receiver : undefined;
}

/** Whether it goes where its receiver is reached now. */
function isThere(row: LeasedReferral, receiver: ReceiverView): boolean {
  const { channel, destination } = row;
  return channel === receiver.channel && (destination === null || destination === receiver.destination);
}

/** A fault of our own is an outcome like others; after the mark nobody knows whether it left. */
async function safely(
  needs: CarryNeeds,
  row: LeasedReferral,
  receiver: ReceiverView,
  channel: ReferralChannel | undefined,
): Promise<Shown | 'overtaken'> {
  if (!channel) {
    return notSetUp;
  }
  if (row.place !== null && row.place !== channel.place) {
    return leadsElsewhere;
  }
  const mark = { isLeaving: row.inDoubt };
  try {
    return wasLeaving(row) ? await bring(needs, row, receiver, channel, mark) : await askAbout(row, channel);
  } catch (cause) {
    needs.logger.error({ err: cause, referralId: row.id, attempt: row.attempts }, 'referral failed on our side');
    return { kind: mark.isLeaving ? 'UNSURE' : 'AWAY', cause: ourFault };
  }
}

async function bring(
  needs: CarryNeeds,
  row: LeasedReferral,
  receiver: ReceiverView,
  channel: ReferralChannel,
  mark: { isLeaving: boolean },
): Promise<ChannelOutcome | 'overtaken'> {
  const outgoing = await outgoingOf(needs, row, receiver);
  if (row.inDoubt && (row.leftAgoMs ?? Infinity) < channel.settleMs) {
    return { kind: 'UNSURE', cause: mayStillArrive };
  }
  if (row.inDoubt) {
    const found = channel.find
      ? await channel.find(outgoing, AbortSignal.timeout(exchangeMs))
      : ({ kind: 'UNSURE', cause: cannotBeAsked } as const);
    if (found.kind !== 'AWAY') {
      return found;
    }
  }
  if (!(await stepStands(needs.database.fork(), row))) {
    return { kind: 'AWAY', cause: notWanted };
  }
  if (!(await markLeaving(needs.database, row))) {
    return 'overtaken';
  }
  mark.isLeaving = true;
  return channel.send(outgoing, AbortSignal.timeout(exchangeMs));
}

async function askAbout({ id, channelKey }: LeasedReferral, channel: ReferralChannel): Promise<ChannelOutcome> {
  return channel.ask ? channel.ask(channelKey ?? id, AbortSignal.timeout(exchangeMs), id) : { kind: 'PENDING' };
}

async function outgoingOf(needs: CarryNeeds, row: LeasedReferral, receiver: ReceiverView): Promise<OutgoingReferral> {
  const em = needs.database.fork();
  const signal = mustExist(await signalRowById(em, row.signalId), `Signal ${row.signalId} is gone.`);
  return outgoingReferral(needs, em, { id: row.id, signal, receiver });
}

async function conclude(needs: CarryNeeds, row: LeasedReferral, shown: Shown, canAsk: boolean): Promise<void> {
  const { database, logger, random } = needs;
  await database.transaction(async (tx) => {
    const current = await lockForSettling(tx, row);
    if (!current) {
      return;
    }
    const isOvertaken = current.attempts !== row.attempts;
    const decision = decideAttempt(shown, {
      ...current,
      state: row.state,
      now: new Date(),
      random: random(),
      giveUpAt: current.giveUpAt ?? new Date(),
      canAsk,
      isWanted: await stepStands(tx, row),
    });
    // What another attempt went on from stays its own, but what is there is there.
    const isFact = shown.kind === 'SENT' || shown.kind === 'RECEIVED' || shown.kind === 'ANSWERED';
    if (decision.outcome && (!isOvertaken || isFact)) {
      await settleReferral(needs, tx, { ...current, progress: current }, decision.outcome);
    }
    if (isOvertaken) {
      logger.warn({ referralId: row.id, attempt: row.attempts }, 'attempt overtaken, another one goes on from here');
      return;
    }
    const stays = current.state === 'WITHDRAWN' && !isFact;
    await referralTables(tx)
      .updateTable('referral')
      .set({
        in_doubt: decision.inDoubt,
        next_attempt_at: stays ? null : decision.nextAttemptAt,
        problem: decision.problem,
        lease_until: null,
        ...(shown.kind === 'SENT' ? { channel_key: shown.key, give_up_at: askUntil } : {}),
        ...('words' in shown ? { their_words: shown.words ?? null } : {}),
      })
      .where('id', '=', row.id)
      .execute();
    logger.info({ referralId: row.id, attempt: row.attempts, outcome: shown.kind }, 'referral attempt');
  });
}

const askUntil = sql<Date>`now() + make_interval(days => ${askForDays})`;

/** What an exchange showed about the availability of the other side; `silent`: it was not asked. */
function signOfLife(shown: Shown): 'alive' | 'dead' | 'silent' {
  if (shown.kind === 'OUT_OF_REACH' || ('cause' in shown && notAsked.includes(shown.cause))) {
    return 'silent';
  }
  return shown.kind === 'AWAY' || shown.kind === 'UNSURE' ? 'dead' : 'alive';
}
