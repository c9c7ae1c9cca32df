import { DateScalar, DateTimeScalar, field, fieldsOf, nullable } from '@ns/platform';
import { ID, ObjectType } from 'type-graphql';

@ObjectType('LostDocument', {
  description:
    'A document that went to the records system and whose report the database has lost: it was restored from a ' +
    'backup that is older. The records system has the words and the reporter.',
})
export class LostDocumentType extends fieldsOf({
  documentGuid: field(ID),
  senderNumber: field(String, 'The reference of the report, or our number of a decision.'),
  handedOverOn: field(DateScalar, 'The day on which it went to the records system.'),
  incomingNumber: nullable(String, 'Null while the records system has given no answer, or never got the document.'),
  incomingDate: nullable(DateScalar),
  foundAt: field(DateTimeScalar),
}) {}
