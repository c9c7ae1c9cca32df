import { DateTimeScalar, NotFoundError, resultUnion, field, fieldsOf } from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';

@ObjectType('AccountSession', { description: 'One sign-in of the account on one device that still counts.' })
export class AccountSessionType extends fieldsOf({
  id: field(ID),
  startedAt: field(DateTimeScalar),
  lastUsedAt: field(DateTimeScalar, 'Exact to fifteen minutes.'),
  device: field(String, 'In plain words, e.g. “Chrome on Windows”.'),
  current: field(Boolean, 'The one that asks.'),
}) {}

@ObjectType({ description: 'Sessions are over; what they had open stops with the next request.' })
export class SessionsEnded extends fieldsOf({
  ended: field(Int, 'How many ended now; 0 when they had ended before.'),
}) {}

export const EndSessionResult = resultUnion('endSession', [SessionsEnded, NotFoundError]);
