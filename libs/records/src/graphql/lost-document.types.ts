import { DateScalar, DateTimeScalar, field, fieldsOf, NotFoundError, nullable, resultUnion } from '@ns/platform';
import { ID, ObjectType } from 'type-graphql';

@ObjectType('LostDocument', {
  description:
    'A document that was handed over to the records system and whose report the database has lost: it was restored ' +
    'from a backup that is older. With an incoming number it surely arrived, and the records system has the words ' +
    'and the reporter; without one it perhaps did.',
})
export class LostDocumentType extends fieldsOf({
  documentGuid: field(ID),
  senderNumber: field(String, 'The reference of the report, or our number of a decision.'),
  handedOverOn: field(DateScalar, 'The day on which it went to the records system.'),
  incomingNumber: nullable(String, 'Null where no number is known: the document perhaps arrived, perhaps not.'),
  incomingDate: nullable(DateScalar),
  foundAt: field(DateTimeScalar),
  settledAt: nullable(DateTimeScalar, 'When staff saw to it; null while it waits.'),
}) {}

export const SettleLostDocumentResult = resultUnion('settleLostDocument', [LostDocumentType, NotFoundError]);
