import { CategoryType, DepartmentType } from '@ns/municipality';
import {
  ActionNotAvailableError,
  DateTimeScalar,
  field,
  fieldsOf,
  NotFoundError,
  nullable,
  resultUnion,
} from '@ns/platform';
import { ID, ObjectType } from 'type-graphql';
import { SignalType } from './signal.types.ts';

@ObjectType('HandedAway', {
  description:
    'A signal that the viewer gave to another department in the last day. The viewer may not see it any more, so ' +
    'only what was known then is shown of it.',
})
export class HandedAwayType extends fieldsOf({
  signalId: field(ID),
  reference: field(String, '`Signal.reference`.'),
  incomingNumber: nullable(String, '`Signal.incomingNumber`.'),
  category: field(CategoryType, 'What it is about.'),
  from: field(DepartmentType, 'Where it was.'),
  department: field(DepartmentType, 'Where it is now.'),
  at: field(DateTimeScalar, 'When the viewer gave it away.'),
  canBeTakenBack: field(
    Boolean,
    'Whether `takeBackSignal` would take it back: it is open and where it was given to, and nobody else of the staff ' +
      'has done anything with it.',
  ),
}) {}

export const TakeBackSignalResult = resultUnion('takeBackSignal', [SignalType, ActionNotAvailableError, NotFoundError]);
