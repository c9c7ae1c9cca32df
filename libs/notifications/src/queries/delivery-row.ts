import { anyOf, columnsOf, type EntityManager, type NotNull, type RowOf, selection, sql } from '@ns/platform';
import type { DeliveryState } from '../domain/delivery.ts';
import { d, DeliverySchema, notificationTables } from '../entities/delivery.entity.ts';
import type { MailKind } from '../kinds/mail-kind.ts';
import { AddressTroubleSchema } from '../entities/mail.entities.ts';

const carrier = columnsOf(DeliverySchema, 'carrier');
const trouble = columnsOf(AddressTroubleSchema, 'trouble');

const fields = [
  ...([
    'id',
    'kind',
    'channel',
    'signalId',
    'carriedBy',
    'address',
    'subject',
    'state',
    'attempts',
    'problem',
  ] as const),
  ...(['serverResponse', 'inDoubt', 'nextAttemptAt', 'sentAt', 'returnedAt', 'createdAt', 'revision'] as const),
] as const;

/** A delivery as staff see it. */
export interface DeliveryRow extends Pick<RowOf<typeof DeliverySchema>, (typeof fields)[number]> {
  /** what the mail server said when a mail to this address came back */
  readonly addressTrouble: string | null;
  /** kind of the mail that carries it */
  readonly carrierKind: MailKind | null;
}

/** The columns of {@link DeliveryRow} from {@link deliverySource}. */
export const deliveryColumns = sql<DeliveryRow>`
  ${selection(DeliverySchema, 'd', fields)}, ${trouble.serverResponse} as "addressTrouble",
  ${carrier.kind} as "carrierKind"`;
export const deliverySource = sql`
  delivery d left join mail_address_trouble trouble on ${trouble.address} = ${d.address}
    left join delivery carrier on ${carrier.id} = ${d.carriedBy}`;

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
  return (
    await sql<DeliveryRow>`
    select ${deliveryColumns} from ${deliverySource}
    where (${state}::delivery_state is null or ${d.state} = ${state}::delivery_state) and (${afterId}::uuid is null
      or ${d.id} < ${afterId}::uuid)
    order by ${d.id} desc limit ${first + 1}`.execute(em.getKysely())
  ).rows;
}

/** All mails about some signals, oldest first. */
export async function deliveriesOfSignals(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly (DeliveryRow & { readonly signalId: string })[]> {
  return (
    await sql<DeliveryRow & { readonly signalId: string }>`select ${deliveryColumns} from ${deliverySource}
      where ${d.signalId} = ${anyOf(signalIds)} order by ${d.id}`.execute(em.getKysely())
  ).rows;
}

/** A word for the mails of each of some signals that is another one whenever one of them is; none without mails. */
export async function mailsAsTheyAre(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const counted = await notificationTables(em)
    .selectFrom('delivery')
    .select((eb) => [
      'signal_id as signalId',
      eb.fn.sum<string>('revision').as('changes'),
      eb.fn.countAll<string>().as('mails'),
    ])
    .where('signal_id', '=', anyOf(signalIds))
    .$narrowType<{ signalId: NotNull }>()
    .groupBy('signal_id')
    .execute();
  return new Map(counted.map(({ signalId, changes, mails }) => [signalId, `${mails}.${changes}`]));
}

/** One delivery, or undefined. */
export async function deliveryById(em: EntityManager, id: string): Promise<DeliveryRow | undefined> {
  return (
    await sql<DeliveryRow>`select ${deliveryColumns} from ${deliverySource} where ${d.id} = ${id}`.execute(
      em.getKysely(),
    )
  ).rows[0];
}
