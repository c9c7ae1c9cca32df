import { type EntityManager, firstRow, rows, sql } from '@ns/platform';
import { type DeliveryChannel, type DeliveryProblem, type DeliveryState } from '../domain/delivery.ts';
import { type MailKind } from '../domain/mail-kind.ts';

/** A delivery as staff see it. */
export interface DeliveryRow {
  readonly id: string;
  readonly kind: MailKind;
  readonly channel: DeliveryChannel;
  readonly signalId: string | null;
  readonly address: string | null;
  readonly subject: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly problem: DeliveryProblem | null;
  readonly serverResponse: string | null;
  readonly inDoubt: boolean;
  readonly nextAttemptAt: Date | null;
  readonly sentAt: Date | null;
  readonly returnedAt: Date | null;
  readonly createdAt: Date;
  /** what the mail server said when a mail to this address came back */
  readonly addressTrouble: string | null;
}

/** The columns of {@link DeliveryRow} from {@link deliverySource}. */
export const deliveryColumns = sql<DeliveryRow>`
  d.id, d.kind, d.channel, d.signal_id as "signalId", d.address, d.subject, d.state, d.attempts, d.problem,
    d.server_response as "serverResponse",
  d.in_doubt as "inDoubt", d.next_attempt_at as "nextAttemptAt", d.sent_at as "sentAt",
    d.returned_at as "returnedAt", d.created_at as "createdAt",
  trouble.server_response as "addressTrouble"`;
export const deliverySource = sql`delivery d left join mail_address_trouble trouble on trouble.address = d.address`;

export interface DeliveryPage {
  readonly state: DeliveryState | null;
  /** rows wanted; one more is read to see whether there is a next page */
  readonly first: number;
  /** id of the last row of the page before; ids count up with time */
  readonly afterId: string | null;
}

/** One page of the ledger, newest first. */
export async function listDeliveries(
  em: EntityManager,
  { state, first, afterId }: DeliveryPage,
): Promise<readonly DeliveryRow[]> {
  return rows(
    em,
    sql<DeliveryRow>`
    select ${deliveryColumns} from ${deliverySource}
    where (${state}::delivery_state is null or d.state = ${state}::delivery_state) and (${afterId}::uuid is null
      or d.id < ${afterId}::uuid)
    order by d.id desc limit ${first + 1}`,
  );
}

/** All mails about some signals, oldest first. */
export async function deliveriesOfSignals(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly (DeliveryRow & { readonly signalId: string })[]> {
  return rows(
    em,
    sql<
      DeliveryRow & { readonly signalId: string }
    >`select ${deliveryColumns} from ${deliverySource} where d.signal_id = any(${signalIds}::uuid[]) order by d.id`,
  );
}

/** One delivery, or undefined. */
export async function deliveryById(em: EntityManager, id: string): Promise<DeliveryRow | undefined> {
  return firstRow(em, sql<DeliveryRow>`select ${deliveryColumns} from ${deliverySource} where d.id = ${id}`);
}
