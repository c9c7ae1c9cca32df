import { nameProblem, tidyName } from '@ns/identity';
import type { EntityManager, NotNull } from '@ns/platform';
import { type CorrectableContact, contactCorrectionsBetween } from '../domain/correction.ts';
import { phoneProblems, tidyPhone } from '../domain/correspondent-rules.ts';
import { unusableClientKey } from '../domain/keyed-request.ts';
import { requestDigest } from '../domain/request-digest.ts';
import { staffChannels } from '../domain/signal-status.ts';
import type { Problem } from '../domain/submission-rules.ts';
import { isUuid } from '../domain/uuid.ts';
import { signalTables } from '../entities/index.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { canCorrectContact, type StaffActor } from '../policies/signal-policies.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { useKey, wasDone } from '../writes/keyed-act.ts';
import { writeCorrections } from '../writes/write-corrections.ts';
import { signalToChange } from '../writes/signal-to-change.ts';

export interface CorrectContactProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  /** the version the change is based on */
  readonly version: number;
  /** UUID made on the device: the same key is the same correction, however often it is sent */
  readonly clientKey: string;
  /** as they are to be */
  readonly name: string;
  readonly phone: string | null;
}

export type CorrectContactOutcome =
  | { readonly kind: 'corrected'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'stale' }
  /** its reporter sent it, or is forgotten */
  | { readonly kind: 'notEntered' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Corrects name and telephone of the person for whom staff entered a signal. They are what the municipality wrote down
 * about this signal: no account is asked or changed, so that nobody learns whether the address has one.
 */
export async function correctContact(
  { database }: Needs<'database'>,
  { actor, signalId, version, clientKey, name, phone }: CorrectContactProps,
): Promise<CorrectContactOutcome> {
  const wanted: CorrectableContact = { contactName: tidyName(name), contactPhone: tidyPhone(phone) };
  const problems: readonly Problem[] = [
    isUuid(clientKey) ? undefined : unusableClientKey,
    nameProblem(wanted.contactName),
    ...phoneProblems(wanted.contactPhone),
  ].filter((problem) => problem !== undefined);
  return unlessRefused(
    database.transaction(async (tx): Promise<CorrectContactOutcome> => {
      const signal = await signalToChange(tx, signalId, (signal) => canCorrectContact(actor, signal));
      if (!signal) {
        return { kind: 'notFound' };
      }
      const present = staffChannels.includes(signal.channel) ? await presentContact(tx, signal.id) : undefined;
      if (!present) {
        return { kind: 'notEntered' };
      }
      if (problems.length > 0) {
        return { kind: 'invalid', problems };
      }
      const act = {
        actorId: actor.id,
        clientKey,
        signalId: signal.id,
        digest: requestDigest({ act: 'contact', ...wanted }),
      };
      if (await wasDone(tx, act)) {
        return { kind: 'corrected', signalId: signal.id };
      }
      if (signal.version !== version) {
        return { kind: 'stale' };
      }
      const corrections = contactCorrectionsBetween(present, wanted);
      if (corrections.length === 0) {
        return { kind: 'corrected', signalId: signal.id };
      }
      await useKey(tx, act);
      await signalTables(tx)
        .updateTable('signal_correspondent')
        .set({ name: wanted.contactName, phone: wanted.contactPhone })
        .where('signal_id', '=', signal.id)
        .execute();
      signal.version += 1;
      await tx.flush();
      await writeCorrections(tx, { signalId: signal.id, staffId: actor.id, corrections });
      return { kind: 'corrected', signalId: signal.id };
    }),
  );
}

/** The contact as it is; undefined when there is none any more. */
async function presentContact(tx: EntityManager, signalId: string): Promise<CorrectableContact | undefined> {
  return signalTables(tx)
    .selectFrom('signal_correspondent')
    .select(['name as contactName', 'phone as contactPhone'])
    .where('signal_id', '=', signalId)
    .where('name', 'is not', null)
    .$narrowType<{ contactName: NotNull }>()
    .executeTakeFirst();
}
