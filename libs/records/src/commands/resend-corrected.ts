import { dayOf } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { nameProblem, normalizeEmail, tidyName, unusableEmail } from '@ns/identity';
import { phoneProblems, tidyPhone } from '@ns/signals';
import type { InputProblem } from '../domain/by-hand.ts';
import { type CorrectedReporter, correctionReasonProblems } from '../domain/correction.ts';
import { documentGuidFor } from '../domain/document-guid.ts';
import { senderNumberFor } from '../domain/sender-number.ts';
import { beginning } from '../domain/registration.ts';
import { recordsTables } from '../entities/records.entities.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import type { Needs } from '../needs/records-needs.ts';
import { referenceOf } from '../writes/begin-registration.ts';
import { showOnSignal } from '../writes/apply-outcome.ts';
import { noteOnSignal } from '../writes/note-on-signal.ts';
import { logStaffAct } from '../writes/registration-attempt.ts';
import { lockRegistration, type RegistrationRow, writeProgress } from '../writes/registration-row.ts';

export interface ResendCorrectedProps {
  readonly signalId: string;
  readonly reporter: CorrectedReporter;
  /** why it is corrected; kept in the history */
  readonly reason: string;
  readonly staffId: string;
}

export type ResendCorrectedOutcome =
  | { readonly kind: 'queued' }
  | { readonly kind: 'notRefused' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/**
 * Sends a refused signal again as a new document with corrected data of its reporter: asking about the refused one
 * would only repeat the refusal. The refused document's GUID is kept, the new one is derived, and the row stays the
 * signal's only registration: of several presses the first one finds it refused, and only one number can come of it.
 * @returns `notRefused` when the records system has not refused the signal, or somebody was faster
 */
export async function resendCorrected(
  { database }: Needs<'database'>,
  { signalId, reporter, reason, staffId }: ResendCorrectedProps,
): Promise<ResendCorrectedOutcome> {
  const { tidy, problems } = checkReporter(reporter);
  const wrong = [...problems, ...correctionReasonProblems(reason.trim())];
  if (wrong.length > 0) {
    return { kind: 'invalid', problems: wrong };
  }
  return database.transaction<ResendCorrectedOutcome>(async (tx) => {
    const row = await lockRegistration(tx, { signalId });
    if (row?.state !== 'REJECTED') {
      return { kind: 'notRefused' };
    }
    await keepCorrection(tx, row.id, tidy, staffId);
    await putNewDocument(tx, row);
    const progress = beginning(row.now);
    await writeProgress(tx, row.id, progress);
    await showOnSignal(tx, signalId, progress);
    await noteOnSignal(tx, {
      signalId,
      type: 'registration_note',
      note: `Поправени са данните за подателя и сигналът е изпратен като нов документ. ${reason.trim()}`,
      staffId,
    });
    return { kind: 'queued' };
  });
}

function checkReporter({ name, email, phone }: CorrectedReporter): {
  readonly tidy: CorrectedReporter;
  readonly problems: readonly InputProblem[];
} {
  const tidy = { name: tidyName(name), email: email?.trim() ? email.trim() : null, phone: tidyPhone(phone) };
  const wrongName = nameProblem(tidy.name);
  const usable = tidy.email === null ? null : normalizeEmail(tidy.email);
  return {
    tidy: { ...tidy, email: usable ?? null },
    problems: [
      ...(wrongName ? [{ path: 'name', message: wrongName.message }] : []),
      ...(tidy.email !== null && !usable ? [{ path: 'email', message: unusableEmail.message }] : []),
      ...phoneProblems(tidy.phone),
    ],
  };
}

async function keepCorrection(
  tx: EntityManager,
  registrationId: string,
  { name, email, phone }: CorrectedReporter,
  staffId: string,
): Promise<void> {
  const corrected = { name, email, phone, corrected_by: staffId };
  await recordsTables(tx)
    .insertInto('registration_correspondent')
    .values({ registration_id: registrationId, ...corrected })
    .onConflict((kept) => kept.column('registration_id').doUpdateSet({ ...corrected, corrected_at: sql<Date>`now()` }))
    .execute();
}

/** A worker that is asking about the refused document finds its attempt number gone and writes nothing. */
async function putNewDocument(tx: EntityManager, row: RegistrationRow): Promise<void> {
  const tables = recordsTables(tx);
  const reason = row.problemDetail ?? '';
  await tables
    .insertInto('registration_refused_document')
    .values({
      document_guid: row.documentGuid,
      registration_id: row.id,
      sender_number: row.senderNumber,
      reason,
    })
    .execute();
  const refused = await tables
    .selectFrom('registration_refused_document')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('registration_id', '=', row.id)
    .executeTakeFirstOrThrow();
  const edition = refused.count;
  const guid = documentGuidFor(row.signalId, { direction: 'INCOMING', edition });
  const senderNumber = senderNumberFor(await referenceOf(tx, row.signalId), { edition });
  await tables
    .updateTable('registration')
    .set({ document_guid: guid, sender_number: senderNumber })
    .set({ attempts: sql<number>`attempts + 1`, last_sent_at: null, leased_until: null })
    .where('id', '=', row.id)
    .execute();
  await logStaffAct(tx, {
    registrationId: row.id,
    attempt: row.attempts + 1,
    action: 'CORRECTED',
    outcome: 'REJECTED',
    detail: `${row.documentGuid}, ${bulgarianDay(dayOf(new Date()))}: ${reason}`,
  });
}
