import { type EntityManager, sql } from '@ns/platform';
import { type AttemptAction, type AttemptOutcome, outcomeName } from '../domain/exchange.ts';
import { numberText, type StatusOutcome } from '../domain/records-system.ts';
import { recordsTables } from '../entities/records.entities.ts';

/** One exchange with the records system, kept for ever. */
export interface RegistrationAttempt {
  readonly registrationId: string;
  readonly attempt: number;
  readonly action: Extract<AttemptAction, 'REGISTER' | 'STATUS' | 'PUSH'>;
  /** it has just ended */
  readonly durationMs: number;
  readonly outcome: StatusOutcome;
}

/** Writes the exchange into the log of attempts; the database says when it began, whatever this process thinks. */
export async function logAttempt(em: EntityManager, attempt: RegistrationAttempt): Promise<void> {
  await recordsTables(em)
    .insertInto('registration_attempt')
    .values({
      registration_id: attempt.registrationId,
      attempt: attempt.attempt,
      action: attempt.action,
      at: sql<Date>`now() - ${attempt.durationMs} * interval '1 millisecond'`,
      duration_ms: Math.round(attempt.durationMs),
      outcome: outcomeName(attempt.outcome),
      detail: detailOf(attempt.outcome),
    })
    .execute();
}

/** What a member of staff did to a number, kept in the log of attempts. */
export interface StaffAct {
  readonly registrationId: string;
  readonly attempt: number;
  readonly action: Exclude<AttemptAction, RegistrationAttempt['action']>;
  readonly outcome: Extract<AttemptOutcome, 'REGISTERED' | 'REJECTED'>;
  readonly detail: string;
}

/** Writes into the log of attempts what staff did, in the transaction that does it. */
export async function logStaffAct(tx: EntityManager, { registrationId, ...act }: StaffAct): Promise<void> {
  await recordsTables(tx)
    .insertInto('registration_attempt')
    .values({ registration_id: registrationId, ...act, at: sql<Date>`now()`, duration_ms: 0 })
    .execute();
}

function detailOf(outcome: StatusOutcome): string | null {
  switch (outcome.kind) {
    case 'registered':
      return numberText(outcome);
    case 'registeredTwice':
      return outcome.numbers.map(numberText).join(', ');
    case 'rejected':
      return outcome.reason;
    case 'unknown':
      return outcome.detail;
    case 'waiting':
    case 'notFound':
      return null;
  }
}
