import { signOfLife } from '../domain/sign-of-life.ts';
import { type HeldBack, neverHandedOver, type StatusOutcome } from '../domain/records-system.ts';
import { recordsTables } from '../entities/records.entities.ts';
import type { Needs } from '../needs/records-needs.ts';
import { applyLateOutcome, applyOutcome } from '../writes/apply-outcome.ts';
import { holdingLease, type LeasedRegistration, leaseMs, markSending, takeLease } from '../writes/lease.ts';
import { logAttempt, type RegistrationAttempt } from '../writes/registration-attempt.ts';
import { lockRegistration } from '../writes/registration-row.ts';

type RegisterNeeds = Needs<
  | ('database' | 'documentOf' | 'exchanged' | 'gate' | 'journal' | 'logger')
  | ('monotonic' | 'policy' | 'random' | 'system')
>;

/** What the other side said last, and what it means for the registration. */
interface Exchanged {
  readonly heard: StatusOutcome;
  readonly outcome: StatusOutcome;
}

const plainly = (outcome: StatusOutcome): Exchanged => ({ heard: outcome, outcome });

/**
 * One attempt to bring a registration forward: asks about the document when it may have been sent before, sends it when
 * the other side surely has not got it, and writes down what came of it. Harmless when called at any time, any
 * number of times, from any number of processes.
 */
export async function registerDocument(
  needs: RegisterNeeds,
  { registrationId }: { readonly registrationId: string },
): Promise<void> {
  const { database, gate } = needs;
  const pass = await gate.enter();
  if (pass === undefined) {
    return;
  }
  const row = await takeLease(database, registrationId);
  if (row === undefined) {
    return gate.giveBack(pass);
  }
  const result = await gate.hold(pass, () =>
    holdingLease(database, row, needs.monotonic, () => safeExchange(needs, row)),
  );
  if (result === 'overtaken') {
    overtaken(needs, row);
  } else {
    await conclude(needs, row, result.outcome);
  }
  await (result === 'overtaken' ? gate.giveBack(pass) : gate.report(pass, signOfLife(result.heard)));
}

/** A fault of our own is an outcome like others: it must not come back every second. */
async function safeExchange(needs: RegisterNeeds, row: LeasedRegistration): Promise<Exchanged | 'overtaken'> {
  try {
    return await exchange(needs, row);
  } catch (cause) {
    needs.logger.error(
      { err: cause, registrationId: row.id, attempt: row.attempts },
      'registration failed on our side',
    );
    return plainly({
      kind: 'unknown',
      cause: 'OUR_FAULT',
      detail: cause instanceof Error ? cause.name : 'unknown error',
    });
  }
}

async function exchange(needs: RegisterNeeds, row: LeasedRegistration): Promise<Exchanged | 'overtaken'> {
  if (row.phase !== 'NEW') {
    const answer = await timed(needs, row, 'STATUS', () => needs.system.status(row.documentGuid));
    if (answer.kind !== 'notFound') {
      return plainly(answer);
    }
    if (mayStillArrive(needs, row)) {
      return {
        heard: answer,
        outcome: { kind: 'unknown', cause: 'TIMEOUT', detail: 'not found yet, the request may still be under way' },
      };
    }
  }
  const document = await needs.documentOf(row);
  await needs.journal.noteDocument(document);
  const outcome = await timed(needs, row, 'REGISTER', () =>
    needs.system.register(document, () => mayLeave(needs, row)),
  );
  return outcome.kind === 'heldBack' ? 'overtaken' : plainly(outcome);
}

/**
 * Marks that the document is about to leave. A mark counts for as long as the lease that it began: a process that
 * stood still between the two must not send what another one has sent meanwhile.
 */
async function mayLeave(needs: RegisterNeeds, row: LeasedRegistration): Promise<boolean> {
  const from = needs.monotonic();
  return (await markSending(needs.database, row.id, row.attempts)) && needs.monotonic() - from < leaseMs;
}

/** A system without duplicate detection gets time to finish the last request, which left while its lease lasted. */
function mayStillArrive(needs: RegisterNeeds, { sentAgoMs }: LeasedRegistration): boolean {
  const { settleMs } = needs.system;
  return settleMs > 0 && sentAgoMs !== null && sentAgoMs < leaseMs + settleMs;
}

async function conclude(needs: RegisterNeeds, row: LeasedRegistration, outcome: StatusOutcome): Promise<void> {
  if (outcome.kind === 'registered') {
    await needs.journal.noteNumber(row.documentGuid, outcome);
  }
  const { database, logger, policy, random } = needs;
  await database.transaction(async (tx) => {
    const current = await lockRegistration(tx, { id: row.id });
    if (current?.attempts !== row.attempts) {
      overtaken(needs, row);
      return current && applyLateOutcome(tx, { row: current, documentGuid: row.documentGuid }, outcome, policy);
    }
    const nothingHandedOver =
      row.phase === 'NEW' && outcome.kind === 'unknown' && neverHandedOver.includes(outcome.cause);
    const known = nothingHandedOver ? { ...current, phase: row.phase } : current;
    const after = await applyOutcome(tx, known, outcome, random(), policy);
    await recordsTables(tx).updateTable('registration').set({ leased_until: null }).where('id', '=', row.id).execute();
    if (after.state === 'NEEDS_ATTENTION' || after.state === 'REJECTED') {
      logger.error({ registrationId: row.id, cause: after.problem?.cause }, 'registration needs a person');
    }
  });
}

function overtaken(needs: RegisterNeeds, row: LeasedRegistration): void {
  needs.logger.warn(
    { registrationId: row.id, attempt: row.attempts },
    'attempt overtaken, another one goes on from here',
  );
}

async function timed<Outcome extends StatusOutcome | HeldBack>(
  needs: RegisterNeeds,
  row: LeasedRegistration,
  action: 'REGISTER' | 'STATUS',
  ask: () => Promise<Outcome>,
): Promise<Outcome> {
  const from = performance.now();
  const outcome = await ask();
  if (outcome.kind === 'heldBack') {
    return outcome;
  }
  const attempt: RegistrationAttempt = {
    registrationId: row.id,
    attempt: row.attempts,
    action,
    durationMs: performance.now() - from,
    outcome,
  };
  await logAttempt(needs.database.fork(), attempt);
  needs.exchanged?.(attempt);
  return outcome;
}
