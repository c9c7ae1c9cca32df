import { type EntityManager, type RowOf, sql } from '@ns/platform';
import type { IncomingNumber } from '../domain/records-system.ts';
import type { ChangeEnd, ReportedChange } from '../domain/registration-change.ts';
import { recordsTables, type RegistrationChangeSchema } from '../entities/records.entities.ts';

const openFields = ['id', 'kind', 'number', 'date', 'reason', 'document_guid as formerGuid'] as const;

/** A change that waits for a person, as its row has it. */
export interface OpenChange extends Pick<
  RowOf<typeof RegistrationChangeSchema>,
  'id' | 'kind' | 'number' | 'date' | 'reason'
> {
  /** the former document that has the number; null: the registration's own one */
  readonly formerGuid: string | null;
}

/** Which document of a registration a change is about: its own one (null), or a former one by its GUID. */
export interface ChangedDocument {
  readonly registrationId: string;
  readonly formerGuid: string | null;
}

/** What was reported, and the number in force at that moment, if there was one. */
export interface Reported {
  readonly change: ReportedChange;
  readonly inForce: IncomingNumber | undefined;
}

/** Reads an open change of a registration. @param registration locked by the caller */
export async function openChangeOf(
  tx: EntityManager,
  registration: { readonly id: string },
  changeId: string,
): Promise<OpenChange | undefined> {
  return recordsTables(tx)
    .selectFrom('registration_change')
    .select(openFields)
    .where('id', '=', changeId)
    .where('registration_id', '=', registration.id)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
}

/** Puts a change before a person; an open one about the same document has an end. */
export async function openChange(tx: EntityManager, document: ChangedDocument, reported: Reported): Promise<void> {
  await endOpenChange(tx, document, 'SUPERSEDED');
  await recordsTables(tx)
    .insertInto('registration_change')
    .values({
      registration_id: document.registrationId,
      document_guid: document.formerGuid,
      ...contentOf(reported),
    })
    .execute();
}

/** Ends an open change as a person has decided. */
export async function settleOpenChange(
  tx: EntityManager,
  changeId: string,
  settlement: Extract<ChangeEnd, 'ACCEPTED' | 'KEPT'>,
  staffId: string,
): Promise<void> {
  await recordsTables(tx)
    .updateTable('registration_change')
    .set({ settled_at: sql<Date>`now()`, settlement, settled_by: staffId })
    .where('id', '=', changeId)
    .execute();
}

/** Ends the open change about a document of a registration without a person. @returns false when there is none */
export async function endOpenChange(
  tx: EntityManager,
  { registrationId, formerGuid }: ChangedDocument,
  settlement: Extract<ChangeEnd, 'SUPERSEDED' | 'WITHDRAWN'>,
): Promise<boolean> {
  const ended = await recordsTables(tx)
    .updateTable('registration_change')
    .set({ settled_at: sql<Date>`now()`, settlement })
    .where('registration_id', '=', registrationId)
    .where('document_guid', 'is not distinct from', formerGuid)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/**
 * Whether exactly this waits for a person already, or a person has decided about exactly this: has kept the number in
 * force against it or, of two numbers of one signal, has chosen between these two.
 */
export async function isKnown(tx: EntityManager, document: ChangedDocument, reported: Reported): Promise<boolean> {
  const { kind, number, date, reason, previous_number, previous_date } = contentOf(reported);
  const known = await recordsTables(tx)
    .selectFrom('registration_change')
    .select('id')
    .where('registration_id', '=', document.registrationId)
    .where('kind', '=', kind)
    .where((eb) => {
      const isSame = eb.and([
        eb('number', 'is not distinct from', number),
        eb('date', 'is not distinct from', date),
        eb('reason', 'is not distinct from', reason),
        eb('previous_number', 'is not distinct from', previous_number),
        eb('previous_date', 'is not distinct from', previous_date),
      ]);
      const isOpen = eb.and([
        eb('settled_at', 'is', null),
        eb('document_guid', 'is not distinct from', document.formerGuid),
      ]);
      const isKept = eb('settlement', '=', 'KEPT');
      if (kind !== 'REGISTERED_TWICE') {
        return eb.and([isSame, eb.or([isOpen, isKept])]);
      }
      const isThisNumber = eb.and([eb('number', '=', number), eb('date', '=', date)]);
      const isThisChoice = eb.and([
        eb('settlement', '=', 'ACCEPTED'),
        eb('previous_number', '=', number),
        eb('previous_date', '=', date),
        eb('number', '=', previous_number),
        eb('date', '=', previous_date),
      ]);
      return eb.or([eb.and([isThisNumber, eb.or([isOpen, isKept])]), isThisChoice]);
    })
    .limit(1)
    .executeTakeFirst();
  return known !== undefined;
}

/** What a change says, and the number that it is about. */
function contentOf({ change, inForce }: Reported) {
  const { number, date, reason } =
    change.kind === 'REJECTED' ? { ...change, number: null, date: null } : { ...change, reason: null };
  return {
    kind: change.kind,
    number,
    date,
    reason,
    previous_number: inForce?.number ?? null,
    previous_date: inForce?.date ?? null,
  };
}
