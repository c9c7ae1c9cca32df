import {
  ActionNotAvailableError,
  type BreakerState,
  DateScalar,
  DateTimeScalar,
  enumOf,
  field,
  fieldsOf,
  InvalidInputError,
  NotFoundError,
  nullable,
  resultUnion,
  technicalLanguage,
} from '@ns/platform';
import { ID, InputType, Int, ObjectType } from 'type-graphql';
import { reasonTitle, stuckReasons } from '../queries/problem-text.ts';
import { RecordsCertificateType } from './certificate.types.ts';
import { RegistrationType } from './registration.types.ts';

export const StuckReasonEnum = enumOf(
  'RegistrationStuckReason',
  'Why a document has no number: what went wrong last, or what it waits for.',
  stuckReasons,
  (reason) => reasonTitle(technicalLanguage, reason),
);

@ObjectType('StuckRegistrations', {
  description: 'Documents that failed, are failing or are late for one and the same reason.',
})
export class StuckRegistrationsType extends fieldsOf({
  reason: field(StuckReasonEnum),
  title: field(String, 'The reason in words.'),
  advice: field(String, 'What to do about it, in plain words.'),
  count: field(Int),
  oldestSince: field(DateTimeScalar, 'Since when the oldest one waits.'),
  attempts: field(Int, 'The most tries and questions that one of them has had.'),
  nextAttemptAt: nullable(DateTimeScalar, 'When the next one is tried; null when all wait for a person.'),
  lastError: nullable(String, 'What was said last, in full; null when nothing went wrong.', { characters: 300 }),
  registrations: field([RegistrationType], 'The oldest ones, as many as asked for.'),
}) {}

export const BreakerStateEnum = enumOf<BreakerState>('RecordsConnectionState', 'Whether the records system answers.', {
  CLOSED: 'It answers; documents pass.',
  OPEN: 'It does not answer; documents wait until it is tried out again.',
  HALF_OPEN: 'One document is trying it out.',
});

@ObjectType('RecordsSystemCondition', { description: 'How the registration as a whole is doing.' })
export class RecordsSystemConditionType extends fieldsOf({
  connection: field(BreakerStateEnum),
  problem: nullable(
    StuckReasonEnum,
    'What goes wrong with every document at the moment; null when nothing does, or not the same with all.',
  ),
  problemTitle: nullable(String, 'That problem in words.'),
  certificates: field(
    [RecordsCertificateType],
    'Every certificate of the exchange, as its file is now; none for our own register.',
  ),
  since: nullable(DateTimeScalar, 'Since when it answers, or does not; null while nothing was ever amiss.'),
  retryAt: nullable(DateTimeScalar, 'When it is tried out again; null while it answers.'),
  pending: field(Int, 'Documents that are under way by themselves.'),
  needAttention: field(Int, 'Documents that wait for a person.'),
  oldestSince: nullable(DateTimeScalar, 'Since when the oldest signal without an incoming number waits.'),
}) {}

@InputType({ description: 'An incoming number that a person found or gave in the records system itself.' })
export class MarkRegisteredInput extends fieldsOf({
  signalId: field(ID, 'The signal; it has no number yet.'),
  incomingNumber: field(
    String,
    'As it stands in the records system; 1 to 100 characters. No other signal has it in that year.',
  ),
  incomingDate: field(DateScalar, 'The day on which it was given, from 2000 until today.'),
  reason: field(String, 'Why it is entered by hand, 5 to 500 characters; kept in the history.'),
}) {}

export const MarkRegisteredResult = resultUnion('markRegistered', [
  RegistrationType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);

@ObjectType('RetriedRegistrations', { description: 'What a retry of many documents came to.' })
export class RetriedRegistrationsType extends fieldsOf({
  retried: field(Int, 'Documents that are due now, one after another.'),
  left: field(Int, 'Documents left for the next press; one press retries at most a thousand.'),
}) {}
