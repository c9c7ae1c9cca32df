import { type ExternalBody, isInUse, type Menus } from '@ns/municipality';
import { type EntityManager, mustExist, type WordsByLanguage } from '@ns/platform';
import { allSharedParts, type ReceiverChannel, type ReceiverKind, type SharedPart } from '../domain/receiver.ts';
import { Receiver } from '../entities/receiver.entity.ts';

/** A receiver as it is now; an external body without settings is reached by telephone. */
export interface ReceiverView {
  readonly code: string;
  readonly kind: ReceiverKind;
  readonly name: WordsByLanguage;
  readonly phone: string | null;
  readonly channel: ReceiverChannel;
  readonly destination: string | null;
  readonly service: string | null;
  readonly shares: readonly SharedPart[];
  readonly answerDays: number | null;
  readonly trusted: boolean;
  readonly categories: readonly string[];
  readonly archived: boolean;
  /** null: nothing was saved of it yet */
  readonly version: number | null;
}

/** Every receiver: the external bodies in the order of their menu, then the contractors by their codes. */
export async function allReceivers(em: EntityManager, menus: Menus): Promise<readonly ReceiverView[]> {
  const rows = await em.find(Receiver, {}, { orderBy: { code: 'asc' } });
  const bodies = [...menus.externalBodies.values()].map((body) =>
    viewOf(
      rows.find(({ code }) => code === body.code),
      body,
    ),
  );
  return [...bodies, ...rows.flatMap((row) => (row.externalBody == null ? [viewOf(row, undefined)] : []))];
}

/** A receiver by its code; undefined when there is none. */
export async function receiverOf(em: EntityManager, menus: Menus, code: string): Promise<ReceiverView | undefined> {
  const row = (await em.findOne(Receiver, { code })) ?? undefined;
  const body = menus.externalBodies.get(code);
  return row || body ? viewOf(row, body) : undefined;
}

function viewOf(row: Receiver | undefined, body: ExternalBody | undefined): ReceiverView {
  return {
    code: body?.code ?? row?.code ?? '',
    kind: body ? 'BODY' : 'CONTRACTOR',
    name: mustExist(body?.name ?? row?.name, 'A receiver without a name.'),
    phone: (body ? body.phone : row?.phone) ?? null,
    channel: row?.channel ?? 'NONE',
    destination: row?.destination ?? null,
    service: row?.service ?? null,
    shares: row?.shares ?? allSharedParts,
    answerDays: row?.answerDays ?? null,
    trusted: row?.trusted ?? false,
    categories: row?.categories ?? [],
    archived: body ? !isInUse(body) : row?.archivedAt != null,
    version: row?.version ?? null,
  };
}
