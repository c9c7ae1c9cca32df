import {
  ActionNotAvailableError,
  DateTimeScalar,
  enumOf,
  field,
  fieldsOf,
  InvalidInputError,
  NotFoundError,
  nullable,
  resultUnion,
} from '@ns/platform';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RecoveryOutcome, RecoveryProof } from '../domain/account-recovery.ts';
import { InvalidTokenError } from './identity.results.ts';

const RecoveryProofEnum = enumOf<RecoveryProof>('RecoveryProof', 'The document that a person showed.', {
  IDENTITY_CARD: 'Identity card.',
  PASSPORT: 'Passport.',
  DRIVING_LICENCE: 'Driving licence.',
});

const RecoveryOutcomeEnum = enumOf<RecoveryOutcome>('RecoveryOutcome', 'How the recovery of an account ended.', {
  DONE: 'The account has the new address; nothing that opened it before opens it.',
  OBJECTED: 'The old mailbox objected; nothing was changed.',
  WITHDRAWN: 'Staff took it back; nothing was changed.',
  EXPIRED: 'The new address was not confirmed within seven days.',
  OVERTAKEN: 'The account or the new address changed meanwhile; nothing was changed by this.',
});

@ObjectType('RecoverableAccount', {
  description: 'An account of a citizen, to be compared with a document. Reading it is in the audit.',
})
export class RecoverableAccountType extends fieldsOf({
  id: field(ID),
  name: field(String),
  email: field(String),
  since: field(DateTimeScalar, 'When the account was made.'),
}) {}

@ObjectType('AccountRecovery', { description: 'The change of address of a citizen who lost the mailbox.' })
export class AccountRecoveryType extends fieldsOf({
  id: field(ID),
  name: nullable(String, 'Of the citizen; null once the account is deleted.'),
  newEmail: field(String, 'The address that the account is to have.'),
  proof: field(RecoveryProofEnum),
  requestedBy: nullable(String, 'The name of who looked at the document.'),
  requestedAt: field(DateTimeScalar),
  confirmedAt: nullable(DateTimeScalar, 'When the new address was confirmed by the link of its mail.'),
  earliestAt: field(DateTimeScalar, 'Before this nothing changes: the old mailbox can object.'),
  endedAt: nullable(DateTimeScalar, 'Null while it is under way.'),
  outcome: nullable(RecoveryOutcomeEnum),
}) {}

@InputType({ description: 'Another address for the account of a person who came in person.' })
export class RequestAccountRecoveryInput {
  @Field(() => ID, { description: 'Of `accountToRecover`.' })
  readonly accountId!: string;

  @Field(() => String, { description: 'Refused when it is no address, or the one that the account has.' })
  readonly email!: string;

  @Field(() => RecoveryProofEnum, { description: 'What was shown; numbers of documents are not kept.' })
  readonly proof!: RecoveryProof;
}

@ObjectType({ description: 'A link of a recovery was pressed.' })
export class AccountRecoveryAnswered extends fieldsOf({
  message: field(String, undefined, { characters: 300 }),
}) {}

export const RequestAccountRecoveryResult = resultUnion('requestAccountRecovery', [
  AccountRecoveryType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const WithdrawAccountRecoveryResult = resultUnion('withdrawAccountRecovery', [
  AccountRecoveryType,
  NotFoundError,
]);
export const AnswerAccountRecoveryResult = resultUnion('answerAccountRecovery', [
  AccountRecoveryAnswered,
  InvalidTokenError,
]);
