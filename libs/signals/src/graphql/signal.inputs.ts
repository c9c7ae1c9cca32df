import { LanguageEnum } from '@ns/identity';
import { PointInput } from '@ns/municipality';
import { DateScalar, defaultLanguage, field, fieldsOf, omittable } from '@ns/platform';
import { Float, ID, InputType, Int } from 'type-graphql';
import type { TransitionSignalProps } from '../writes/take-step.ts';
import type { SignalFilter } from '../finder/signal-finder.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { detailInputs } from './report-details.types.ts';
import { ChannelEnum, RegistrationStateEnum, SignalStatusEnum } from './signal.enums.ts';

@InputType({ description: 'Answer to one question of the category.' })
export class AnswerInput extends fieldsOf({
  question: field(String, 'Code of the question.'),
  values: field(
    [String],
    'Codes of the chosen values, or the one free text; each at most 500 characters, in the form of the question.',
  ),
}) {}

@InputType({ description: 'What every new signal says.' })
export abstract class SubmissionFields extends fieldsOf({
  clientKey: field(
    ID,
    'UUID made on the device before the first try: the same key is always the same signal, however often it is sent. ' +
      'With another content it is refused.',
  ),
  category: field(String, 'Leaf code of the category tree.'),
  settlement: field(String, 'EKATTE code.'),
  description: field(String, '10 to 4000 characters.'),
  ...detailInputs('text'),
  location: omittable(PointInput, 'Where it is; inside the municipality or close to it, where its outlines are known.'),
  photoIds: omittable(
    [ID],
    'Ids of finished uploads at /files (tus), the last part of their addresses; at most 5.',
    [],
  ),
  answers: omittable(
    [AnswerInput],
    'To questions of the category, see `Category.questions`; those that are required and asked need one.',
    [],
  ),
}) {}

@InputType({
  description:
    'A new signal. For a category with `needsPlace` an address or a point is required: the settlement alone is too ' +
    'large to find anything.',
})
export class SubmitSignalInput extends fieldsOf(SubmissionFields, {
  channel: omittable(ChannelEnum, 'MOBILE or WEB; other channels are entered by staff.', 'WEB'),
  ...detailInputs('number'),
}) {}

@InputType({ description: 'Whom a signal is entered for.' })
export class OnBehalfReporterInput extends fieldsOf({
  name: field(String, '2 to 100 characters.'),
  email: omittable(
    String,
    'An address that can receive mail. With it the mails are sent, and the signal belongs to the account ' +
      'with this address, also when it is ' +
      'registered later.',
  ),
  phone: omittable(
    String,
    '5 to 30 digits, blanks, brackets, dots, dashes or slashes, a leading +. Shown to staff and registered with the ' +
      'correspondent; never called by the system.',
  ),
  language: omittable(LanguageEnum, 'Language of the mails about this signal.', defaultLanguage),
}) {}

@InputType({ description: 'The number that a letter has in the records system before it is entered.' })
export class LetterNumberInput extends fieldsOf({
  incomingNumber: field(String, '1 to 100 characters; no other report of that year has it.'),
  incomingDate: field(DateScalar, 'Within the last year. The terms of the report run from this day.'),
}) {}

@InputType({
  description:
    'A signal that a member of the staff enters for somebody. Photos are uploads of the member of the staff. Neither ' +
    'address nor point is required: a letter without a place has to be registered, too.',
})
export class SubmitOnBehalfInput extends fieldsOf(SubmissionFields, {
  reporter: field(OnBehalfReporterInput, 'Whom it is entered for.'),
  channel: field(
    ChannelEnum,
    'PHONE, DESK, EMAIL or LETTER: how the report arrived. EMAIL is an e-mail, LETTER is a letter on paper.',
  ),
  numbered: omittable(
    LetterNumberInput,
    'Of an EMAIL or LETTER that is registered already: it is not registered a second time, and the reporter is sent ' +
      'this number.',
  ),
}) {}

@InputType({
  description: 'A transition of the workflow. `availableTransitions` of the signal lists what must be given.',
})
export class TransitionSignalInput extends fieldsOf({
  signalId: field(ID, 'The signal.'),
  version: field(Int, 'The version the change is based on; a stale one is refused.'),
  to: field(SignalStatusEnum),
  department: omittable(String, 'Code of the department that takes it over.'),
  assigneeId: omittable(ID, 'Account of the member of staff who takes it over; of that department.'),
  externalBody: omittable(String, 'Code of the body outside the municipality that it goes to.'),
  duplicateOf: omittable(ID, 'Id or reference of the signal that this one doubles.'),
  message: omittable(
    String,
    'What the reporter reads: action taken, reason or question, as the step demands; at most 4000 characters, ' +
      'without braces.',
  ),
  publicMessage: omittable(
    Boolean,
    'Whether everybody reads the message while the report is published. Left out or null: the outcome of RESOLVED, ' +
      'REJECTED and FORWARDED, as far as it has no personal data in it. Refused for a question.',
  ),
  personalDataConfirmed: omittable(
    Boolean,
    'Whether personal data in a public message were seen and may stay; without it such a message is refused.',
  ),
  note: omittable(String, 'For staff only; at most 4000 characters.'),
  photoIds: omittable(
    [ID],
    'Finished uploads that show the work done; at most 5, at least one where the category asks for it.',
    [],
  ),
  holdSeconds: omittable(
    Int,
    'Seconds from 1 to 60 for which the step is held before it is taken, so that it can be undone; left out or 0: ' +
      'it is taken at once.',
  ),
  clientKey: omittable(
    ID,
    'UUID made on the device before the first try: the same key is the same step, however often and on whichever ' +
      'version it is sent. Sent again, it is answered with the signal as it is, also when the step was held and ' +
      'undone since. With another content it is refused. Left out: each call is a step of its own.',
  ),
}) {}

/** The step as the command takes it; what was left out is not given. */
export function stepOf(input: TransitionSignalInput, actor: StaffActor): TransitionSignalProps {
  return {
    actor,
    signalId: input.signalId,
    version: input.version,
    to: input.to,
    department: input.department ?? null,
    assigneeId: input.assigneeId ?? null,
    externalBody: input.externalBody ?? null,
    duplicateOf: input.duplicateOf ?? null,
    message: input.message ?? null,
    publicMessage: input.publicMessage ?? null,
    personalDataConfirmed: input.personalDataConfirmed ?? false,
    note: input.note ?? null,
    photoIds: input.photoIds ?? [],
  };
}

@InputType({ description: 'What the staff writes to the reporter without taking a step.' })
export class MessageInput extends fieldsOf({
  signalId: field(ID, 'The signal, in whatever status; its reporter has an e-mail address.'),
  text: field(String, '1 to 4000 characters, without braces.'),
  photoIds: omittable([ID], 'Finished uploads that the reporter is to see; at most 5.', []),
}) {}

@InputType({ description: 'A message to the reporter, to be sent.' })
export class SendMessageInput extends fieldsOf(MessageInput, {
  clientKey: field(
    ID,
    'UUID made on the device before the first try: the same key is always the same message, however often it is ' +
      'sent. With another content it is refused.',
  ),
}) {}

@InputType({ description: 'A correction of what a signal is about.' })
export class RecategorizeSignalInput extends fieldsOf({
  signalId: field(ID, 'The signal; it is open.'),
  version: field(Int, 'The version the change is based on; a stale one is refused.'),
  category: field(String, 'Leaf code of the category tree.'),
}) {}

@InputType('SignalFilter', { description: 'Narrows a list; every given field must match, within a list any value.' })
export class SignalFilterInput extends fieldsOf({
  statuses: omittable([SignalStatusEnum]),
  departments: omittable([String], 'Codes.'),
  categories: omittable([String], 'Leaf codes, or group codes for all their leaves.'),
  settlements: omittable([String], 'EKATTE codes.'),
  assigneeId: omittable(ID, 'Account of the member of staff whose it is.'),
  registration: omittable(RegistrationStateEnum),
  overdue: omittable(Boolean),
  dueToday: omittable(Boolean, 'Open, not overdue, and a term ends today.'),
  dueSoon: omittable(Boolean, 'Open, not overdue, and a term ends within three working days.'),
  undecided: omittable(
    Boolean,
    'Open, does not wait for its reporter, a promised day passed, and nobody has set a new one.',
  ),
  awaitsHead: omittable(Boolean, '`undecided`, and the head of the department sets the new day.'),
  awaitsManagement: omittable(Boolean, '`undecided`, and the management sets the new day.'),
  waitsForBudget: omittable(Boolean, 'Open, and the work waits for money.'),
  nextDayBy: omittable(DateScalar, 'Open, does not wait for its reporter, and `nextDay` is on this day or before.'),
  unassigned: omittable(Boolean, 'Open and unassigned.'),
  reporter: omittable(ID, 'Who sent it: the id of `Signal.reporter`.'),
  text: omittable(
    String,
    'A reference or incoming number, whole or its beginning; or the telephone number of whom the staff entered the ' +
      'signal for, in any spelling or by its last four digits or more; or words in any form and order, also typed ' +
      'with Latin characters or with a slip, each of them in the description, address, notes or messages, or in the ' +
      'name of the category, its group, the department, the settlement or the nearest quarter; or the reporter’s ' +
      'name, alone or with such words, or the beginning of the reporter’s e-mail address. Of a longer text the first ' +
      '20 words count.',
  ),
  from: omittable(DateScalar, 'First day of receipt.'),
  to: omittable(DateScalar, 'Last day of receipt.'),
  bbox: omittable([Float], 'West, south, east, north in degrees.'),
  channels: omittable([ChannelEnum], 'How it reached the municipality.'),
  externalBodies: omittable([String], 'Codes of bodies that it was forwarded to.'),
  dangerous: omittable(Boolean, 'Whether its category is dangerous, as the menu has it now.'),
  withPhotos: omittable(Boolean, 'Whether it was reported with photos; photos of the outcome do not count.'),
  published: omittable(Boolean, 'Whether everybody may see it.'),
  reopened: omittable(Boolean, 'Whether it was ever opened again.'),
  answered: omittable(
    Boolean,
    'Open, and nobody of the staff has done anything with it since the reporter answered a question.',
  ),
  disputed: omittable(Boolean, 'Open again because the reporter, or neighbours, did not agree with an outcome.'),
  withUpdates: omittable(
    Boolean,
    'Published, with updates of residents that wait for `publishUpdate` or `refuseUpdate`.',
  ),
  rated: omittable(Boolean, 'Whether the reporter rated the outcome.'),
  starsAtMost: omittable(Int, 'At most this many of five stars; what is not rated does not match.'),
  withErased: omittable(Boolean, 'Also what the file plan erased, see `Signal.erasedAt`; left out otherwise.'),
} satisfies Readonly<Record<keyof SignalFilter, unknown>>) {}
