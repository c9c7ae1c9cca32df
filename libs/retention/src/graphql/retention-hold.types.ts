import {
  ActionNotAvailableError,
  connectionTypes,
  DateScalar,
  DateTimeScalar,
  field,
  fieldsOf,
  InvalidInputError,
  NotFoundError,
  nullable,
  omittable,
  resultUnion,
} from '@ns/platform';
import { ID, InputType, ObjectType } from 'type-graphql';

@ObjectType('RetentionHold', { description: 'Keeps a report although its time in the file plan is over.' })
export class RetentionHoldType extends fieldsOf({
  id: field(ID),
  signalId: field(ID),
  reference: field(String, 'Of the report.'),
  reason: field(String, 'Why it is kept; empty once its report is erased.', { characters: 500 }),
  until: nullable(DateScalar, 'The last day; null: until it is released.'),
  heldBy: field(ID, 'Account of who holds it.'),
  heldByName: nullable(String),
  heldAt: field(DateTimeScalar),
  releasedAt: nullable(DateTimeScalar, 'When it was released before its last day.'),
  isInForce: field(Boolean, 'Whether it keeps its report today.'),
}) {}

@InputType({
  description:
    'A report to be held. Refused: a reason that is empty or has more than 500 characters, a last day that is over, ' +
    'and a report that is erased already.',
})
export class HoldSignalInput extends fieldsOf({
  signalId: field(ID, 'Of a report that is not erased.'),
  reason: field(String, 'Why it is kept, as the number of a case at court.'),
  until: omittable(DateScalar, 'The last day; left out: until it is released.'),
}) {}

@ObjectType({ description: 'A report is held.' })
export class SignalHeld extends fieldsOf({ id: field(ID, 'Of the hold.') }) {}

@ObjectType({ description: 'A hold is over.' })
export class HoldReleased extends fieldsOf({ id: field(ID) }) {}

export const RetentionHoldConnection = connectionTypes('RetentionHold', () => RetentionHoldType);

export const HoldSignalResult = resultUnion('holdSignal', [
  SignalHeld,
  NotFoundError,
  InvalidInputError,
  ActionNotAvailableError,
]);
export const ReleaseHoldResult = resultUnion('releaseHold', [HoldReleased, NotFoundError]);
