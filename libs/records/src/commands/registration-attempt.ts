import { type EntityManager, run, sql } from '@ns/platform';
import { type StatusOutcome } from '../domain/records-system.ts';

/** One exchange with the records system, kept for ever. */
export interface RegistrationAttempt {
  readonly registrationId: string;
  readonly attempt: number;
  readonly action: 'REGISTER' | 'STATUS' | 'PUSH';
  readonly at: Date;
  readonly durationMs: number;
  readonly outcome: StatusOutcome;
}

/** Writes the exchange into the log of attempts. */
export async function logAttempt(em: EntityManager, attempt: RegistrationAttempt): Promise<void> {
  const { outcome } = attempt;
  await run(
    em,
    sql`
    insert into registration_attempt (registration_id, attempt, action, at, duration_ms, outcome, detail)
    values (${attempt.registrationId}, ${attempt.attempt}, ${attempt.action}, ${attempt.at},
      ${Math.round(attempt.durationMs)},
            ${outcome.kind === 'unknown' ? outcome.cause : outcome.kind.toUpperCase()}, ${detailOf(outcome)})`,
  );
}

function detailOf(outcome: StatusOutcome): string | null {
  switch (outcome.kind) {
    case 'registered':
      return `${outcome.number} / ${outcome.date}`;
    case 'rejected':
      return outcome.reason;
    case 'unknown':
      return outcome.detail;
    case 'waiting':
    case 'notFound':
      return null;
  }
}
