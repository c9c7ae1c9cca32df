import { connectionTypes, DateTimeScalar } from '@ns/platform';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('AuditEntry', { description: 'One thing that somebody did. No data of reporters beyond ids.' })
export class AuditEntryType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => ID, { nullable: true, description: 'Id of the account or API token; null for the system.' })
  readonly actor!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the actor; null for the system and deleted accounts.' })
  readonly actorName!: string | null;

  @Field(() => String, { nullable: true, description: 'Network of the client, without the part that names a machine.' })
  readonly origin!: string | null;

  @Field(() => String, { description: 'What was done, as `staff.invited`.' })
  readonly action!: string;

  @Field(() => ID, { nullable: true, description: 'Id or code of what it was done to.' })
  readonly subject!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the subject, when it is an account or a token.' })
  readonly subjectName!: string | null;

  @Field(() => String, { nullable: true, description: 'Fields before the change, as JSON.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'Fields after the change, as JSON.' })
  readonly after!: string | null;
}

export const AuditEntryConnection = connectionTypes('AuditEntry', () => AuditEntryType);
