import { connectionTypes, DateTimeScalar, field, fieldsOf, nullable } from '@ns/platform';
import { ID, ObjectType } from 'type-graphql';

@ObjectType('AuditEntry', { description: 'One thing that somebody did. No data of reporters beyond ids.' })
export class AuditEntryType extends fieldsOf({
  id: field(ID),
  at: field(DateTimeScalar),
  actor: nullable(ID, 'Id of the account or API token; null for the system.'),
  actorName: nullable(String, 'Name of the actor; null for the system and deleted accounts.'),
  origin: nullable(String, 'Network of the client, without the part that names a machine.'),
  action: field(String, 'What was done, as `staff.invited`.'),
  subject: nullable(ID, 'Id or code of what it was done to.'),
  subjectName: nullable(String, 'Name of the subject, when it is an account or a token.'),
  before: nullable(String, 'Fields before the change, as JSON.'),
  after: nullable(String, 'Fields after the change, as JSON.'),
}) {}

export const AuditEntryConnection = connectionTypes('AuditEntry', () => AuditEntryType);
