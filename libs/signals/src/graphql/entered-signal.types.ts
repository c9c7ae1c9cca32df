import { DateScalar, DateTimeScalar, field, fieldsOf, nullable } from '@ns/platform';
import { ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What to tell or print for the person for whom a signal was entered.' })
export class EnteredSignal extends fieldsOf({
  signalId: field(ID),
  reference: field(String),
  accessCode: field(String, 'With it and the reference the person follows the signal, see `trackSignal`.'),
  incomingNumber: nullable(String, 'Null until the records system has given it.'),
  incomingDate: nullable(DateScalar),
  email: nullable(String, 'Where the mails go; null: nobody gets any.'),
  createdAt: field(DateTimeScalar),
}) {}
