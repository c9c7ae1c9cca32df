import { PhotoType } from '@ns/media';
import {
  ActionNotAvailableError,
  connectionTypes,
  costs,
  DateTimeScalar,
  enumOf,
  field,
  fieldsOf,
  InvalidInputError,
  NotFoundError,
  nullable,
  resultUnion,
} from '@ns/platform';
import { SignalType } from '@ns/signals';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { letterProblems, letterStates, longest } from '../domain/letter.ts';

export const LetterStateEnum = enumOf(
  'LetterState',
  'Where a letter stands: WAITING for a decision; ENTERED, a signal was made of it; NOTED, its words are an internal ' +
    'note of the signal that it is about; ANSWERED, it was answered by mail; DISMISSED, nothing is made of it; ' +
    'AUTOMATIC, a program wrote it, such as an out-of-office note or a list; RETURNED, a mail of ours ' +
    'came back, which its delivery says.',
  letterStates,
);

export const LetterProblemEnum = enumOf(
  'LetterProblem',
  'Why a letter is not shown whole: TOO_LARGE, more than 30 MB, of which only sender and subject were read; ' +
    'UNREADABLE, no letter that can be read, of which the beginning is shown as it came. It lies in the mailbox.',
  letterProblems,
);

@ObjectType('Letter', {
  description:
    'An e-mail that came into the mailbox of the municipality. Nothing happens to a signal by a letter alone, and ' +
    'nothing is answered by itself.',
})
export class LetterType extends fieldsOf({
  id: field(ID),
  state: field(LetterStateEnum),
  problem: nullable(LetterProblemEnum),
  senderAddress: nullable(String, 'As the letter says: nothing proves it. Null without a usable one.'),
  senderName: nullable(String, 'As the letter says.'),
  subject: field(String, undefined, { characters: longest.subject }),
  text: field(String, 'HTML is read as text; at most 20 000 characters.', { characters: longest.text }),
  beginning: field(String, 'The first words of `text` in one line, at most 200 characters.', {
    characters: longest.beginning,
  }),
  attachmentsLeftOut: field(Int, 'Attachments that are no usable photos; they lie in the mailbox.'),
  receivedAt: field(DateTimeScalar, 'When it came into the mailbox.'),
  aboutSignalId: nullable(ID, 'The signal of the mail that it answers.'),
  aboutReference: nullable(String, '`Signal.reference` of it.'),
  isFromReporter: field(
    Boolean,
    'Whether the letter names the address of that signal’s reporter as its sender. Anybody can write any address.',
  ),
  answersBodyMail: field(
    Boolean,
    'Whether it answers a mail that passed that signal on to the body in charge, or reminded it. Nothing proves who ' +
      'wrote it.',
  ),
  signalId: nullable(ID, 'The signal that was made of it.'),
  signalReference: nullable(String, '`Signal.reference` of it.'),
  decidedBy: nullable(String, 'Name of the member of the staff who decided; null also once the account is deleted.'),
  decidedAt: nullable(DateTimeScalar),
  answer: nullable(String, 'What was answered.', { characters: longest.answer }),
  dismissReason: nullable(String, 'Why nothing was made of it.', { characters: longest.reason }),
}) {
  @Field(() => [PhotoType], { description: 'At most 10, checked as uploads are.', complexity: costs({ rows: 10 }) })
  readonly photos!: readonly PhotoType[];
}

@InputType({
  description: 'A letter that nothing is made of. Refused: a reason that is empty or has more than 500 characters.',
})
export class DismissLetterInput extends fieldsOf({
  letterId: field(ID, 'Of a letter that waits.'),
  reason: field(String, 'Why nothing is made of it, for the staff.'),
}) {}

@InputType({
  description:
    'An answer to a letter. Refused: words that are empty, have more than 4,000 characters or an open place.',
})
export class AnswerLetterInput extends fieldsOf({
  letterId: field(ID, 'Of a letter that waits.'),
  words: field(String, 'What is answered, in the words of the municipality.'),
}) {}

export const LetterConnection = connectionTypes('Letter', () => LetterType);

export const DismissLetterResult = resultUnion('dismissLetter', [
  LetterType,
  NotFoundError,
  ActionNotAvailableError,
  InvalidInputError,
]);

export const AnswerLetterResult = resultUnion('answerLetter', [
  LetterType,
  NotFoundError,
  ActionNotAvailableError,
  InvalidInputError,
]);

export const NoteLetterResult = resultUnion('noteLetter', [
  LetterType,
  NotFoundError,
  ActionNotAvailableError,
  InvalidInputError,
]);

export const LetterToSignalResult = resultUnion('letterToSignal', [
  SignalType,
  NotFoundError,
  ActionNotAvailableError,
  InvalidInputError,
]);
