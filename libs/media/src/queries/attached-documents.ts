import { anyOf, type EntityManager, inKeyOrder, type NotNull } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { PhotoLinks } from '../store/photo-links.ts';

/** A document as it is shown to staff. */
export interface ShownDocument {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly url: string;
}

/** Documents of a signal with the event each came with. */
export interface EventDocument extends ShownDocument {
  readonly eventId: string;
}

/** The documents of signals, one list per signal in the order of the ids; the caller has checked the rights. */
export async function documentsOf(
  em: EntityManager,
  links: PhotoLinks,
  signalIds: readonly string[],
): Promise<readonly (readonly EventDocument[])[]> {
  const attached = await mediaTables(em)
    .selectFrom('document')
    .select(['id', 'name', 'bytes', 'signal_id as signalId', 'event_id as eventId'])
    .where('signal_id', '=', anyOf(signalIds))
    .orderBy('event_id')
    .orderBy('position')
    .$narrowType<{ bytes: NotNull; signalId: NotNull; eventId: NotNull }>()
    .execute();
  return inKeyOrder(signalIds, attached, ({ signalId }) => signalId).map((documents) =>
    documents.map(({ id, name, bytes, eventId }) => ({ id, name, bytes, eventId, url: links.ofDocument(id) })),
  );
}

/** The name of a finished document; undefined when there is none. */
export async function documentNameOf(em: EntityManager, id: string): Promise<string | undefined> {
  const row = await mediaTables(em)
    .selectFrom('document')
    .select('name')
    .where('id', '=', id)
    .where('state', '=', 'READY')
    .executeTakeFirst();
  return row?.name;
}
