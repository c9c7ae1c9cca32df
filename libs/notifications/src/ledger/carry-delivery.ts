import { type EntityManager, type JobRequest, sql } from '@ns/platform';
import type { SignalMailKind } from '../kinds/signal-kinds.ts';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { RenderedMail } from '../templates/mail-text.ts';
import { requestSend, sendTurn } from './send-request.ts';

/** Mails of one person about one signal. */
export interface Thread {
  readonly signalId: string;
  readonly accountId: string;
}

/**
 * The mail that can still take in what another one says, with its row held until the transaction ends: it is to leave,
 * to the same address, no worker holds it, and no copy of it can have arrived. A worker that wants it meanwhile passes
 * it by and finds it again.
 */
export async function lockCarrier(
  tx: EntityManager,
  { signalId, accountId }: Thread,
  { kind, address }: { readonly kind: SignalMailKind; readonly address: string },
): Promise<{ readonly id: string; readonly eventId: string | null } | undefined> {
  return await notificationTables(tx)
    .selectFrom('delivery')
    .select(['id', 'event_id as eventId'])
    .where('signal_id', '=', signalId)
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('channel', '=', 'EMAIL')
    .where('address', '=', address)
    .where('state', 'in', ['QUEUED', 'DEFERRED'])
    .where('lease_until', 'is', null)
    .where('in_doubt', '=', false)
    .forUpdate()
    .executeTakeFirst();
}

/** Gives a mail that has not left another text, in the transaction that holds its row. */
export async function keepText(tx: EntityManager, id: string, { subject, text, html }: RenderedMail): Promise<void> {
  await notificationTables(tx)
    .updateTable('delivery')
    .set({ subject, body_text: text, body_html: html })
    .where('id', '=', id)
    .execute();
}

/** Ends the waiting of mails for what they could take in: something came, or there is other news. */
export async function endWaiting(
  tx: EntityManager,
  { signalId, accountId }: Thread,
  kinds: readonly SignalMailKind[],
): Promise<readonly JobRequest[]> {
  const turns = await notificationTables(tx)
    .updateTable('delivery')
    .set({ next_attempt_at: sql<Date>`now()` })
    .where('signal_id', '=', signalId)
    .where('account_id', '=', accountId)
    .where('kind', 'in', kinds)
    .where('channel', '=', 'EMAIL')
    .where('state', '=', 'QUEUED')
    .where('attempts', '=', 0)
    .where('carried_by', 'is', null)
    .where('next_attempt_at', '>', sql<Date>`now()`)
    .returning(sendTurn)
    .execute();
  return turns.map((turn) => requestSend(turn));
}
