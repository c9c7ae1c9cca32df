import { LocalizedTextInput, PointInput } from '@ns/municipality';
import { DateScalar, field, fieldsOf, omittable } from '@ns/platform';
import { Float, InputType, Int } from 'type-graphql';

const versionText = 'The version that the change is based on; left out for a new entry. A stale one is refused.';
const codeText =
  'Written into signals for ever: small Latin letters, digits and _. Never reused, not even after archiving.';
const positionText = 'Place in the menu; left out: where it is, or after the last.';
const fieldText = 'Needed here or in the list.';
const textsText = 'By language; a field of a language goes before. A further language that is left out stays as it is.';
const adviceText =
  'What to do in danger, at most 600 characters; needed, here or in the list, on a dangerous category.';
const privacyText = 'A paragraph of its own in the privacy statement, at most 4000 characters.';
const archivedText = 'Out of use: no longer offered, still readable where it was chosen. Nothing is deleted.';

@InputType()
export abstract class NameInput extends fieldsOf({
  nameBg: omittable(String, fieldText),
  nameEn: omittable(String, fieldText),
  nameTexts: omittable([LocalizedTextInput], textsText),
}) {}

@InputType()
abstract class NamedInput extends fieldsOf(NameInput, {
  version: omittable(Int, versionText),
  archived: omittable(Boolean, archivedText, false),
}) {}

@InputType()
abstract class CodedInput extends fieldsOf(NamedInput, {
  code: field(String, codeText),
  position: omittable(Int, positionText),
}) {}

@InputType({ description: 'A department, new or changed.' })
export class SaveDepartmentInput extends CodedInput {}

@InputType({ description: 'A body outside the municipality, new or changed.' })
export class SaveExternalBodyInput extends fieldsOf(CodedInput, {
  phone: omittable(String, 'Shown to citizens; digits, blanks, a leading +.'),
}) {}

@InputType({ description: 'A settlement, new or changed.' })
export class SaveSettlementInput extends fieldsOf(NamedInput, {
  code: field(String, 'EKATTE code, five digits.'),
  position: omittable(Int, positionText),
  kind: field(String, '`city`, `town` or `village`.'),
  location: field(PointInput, 'Its middle.'),
  radiusMeters: omittable(
    Float,
    'The settlement with the land around it, 100 to 50 000 metres; left out where the outlines of the municipality ' +
      'hold it.',
  ),
}) {}

@InputType({ description: 'A quarter of a settlement, new or changed.' })
export class SaveQuarterInput extends fieldsOf(CodedInput, {
  settlement: field(String, 'Code of its settlement.'),
  location: omittable(PointInput, 'Roughly its middle; left out where nobody has verified one.'),
}) {}

@InputType({ description: 'A day on which the calendar of the law does not hold, by decree.' })
export class SaveHolidayInput extends fieldsOf(NamedInput, {
  day: field(DateScalar, 'From 2000 to 2100; each day once.'),
  working: field(Boolean, 'True: a Saturday or Sunday that is worked; false: a working day that is free.'),
}) {}

@InputType()
abstract class LabelledInput extends fieldsOf({
  code: field(String, 'Small Latin letters, digits and _; once in its list.'),
  labelBg: omittable(String, fieldText),
  labelEn: omittable(String, fieldText),
  labelTexts: omittable([LocalizedTextInput], textsText),
}) {}

@InputType({ description: 'One answer that a question offers.' })
export class QuestionValueInput extends LabelledInput {}

@InputType({ description: 'When a question is asked: an earlier question of the category has one of the answers.' })
export class QuestionConditionInput extends fieldsOf({
  onQuestion: field(String, 'Code of the earlier question; one with answers to choose from.'),
  values: field([String], 'Codes of its answers; one of them is enough.'),
}) {}

@InputType({ description: 'A question of a category.' })
export class QuestionInput extends fieldsOf(LabelledInput, {
  datatype: field(
    String,
    '`string`, `text`, `number`, `datetime`, `singlevaluelist` or `multivaluelist` (Open311 names).',
  ),
  required: omittable(Boolean, undefined, false),
  values: omittable([QuestionValueInput], 'Answers to choose from, at most 30; left out for free answers.'),
  allowsUnknown: omittable(
    Boolean,
    '„Не знам“ is offered after the answers to choose from (`Question.unknownAnswer`). Refused for free answers, and ' +
      'with an own answer of its code, `unknown`.',
    false,
  ),
  condition: omittable(QuestionConditionInput, 'Left out: always asked.'),
}) {}

@InputType({ description: 'A category or a group of categories, new or changed.' })
export class SaveCategoryInput extends fieldsOf(CodedInput, {
  parent: omittable(String, 'Code of its group; left out: it is a group.'),
  department: field(String, 'Code of the department that gets the signals.'),
  targetWorkingDays: omittable(
    Int,
    'Service target in working days, at most 250; needed on a category, none on a group.',
  ),
  dangerous: omittable(Boolean, 'Shows the advice before anything can be typed.', false),
  adviceBg: omittable(String, adviceText),
  adviceEn: omittable(String, adviceText),
  adviceTexts: omittable([LocalizedTextInput], textsText),
  forwardTo: omittable(String, 'Code of the external body whose matter it may turn out to be.'),
  icon: field(String, 'Name of a picture of the front ends.'),
  publishable: omittable(Boolean, 'Its signals can be published.', true),
  photoOnResolve: omittable(Boolean, 'A photo of the work done is demanded.', false),
  needsPlace: omittable(Boolean, 'A point or an address is demanded.', true),
  asksEntrance: omittable(Boolean, 'Reports are asked for entrance and floor.', false),
  questions: omittable([QuestionInput], 'In order, at most 12; left out: none.'),
  moveOpenSignals: omittable(
    Boolean,
    'When the department changes: open signals that the former one handles go to the new one too.',
    false,
  ),
}) {}

@InputType({ description: 'Words of the municipality in the mails of a kind.' })
export class SaveMailWordsInput extends fieldsOf({
  kind: field(String, 'As in `MailSample.kind`, of a mail that takes words.'),
  ownWordsTexts: field([LocalizedTextInput], `${textsText} At most 1000 characters each; empty: none.`),
  version: field(Int, '`Municipality.version` that they are based on.'),
}) {}

@InputType({
  description: 'What the municipality is called, how it is reached, how it looks, by which terms it works.',
})
export class SaveMunicipalityInput extends fieldsOf(NameInput, {
  addressBg: omittable(String, 'At most 120 characters.'),
  addressEn: omittable(String, 'At most 120 characters.'),
  addressTexts: omittable([LocalizedTextInput], textsText),
  phone: omittable(String, '2 to 30 digits, blanks, brackets, dashes or slashes, a leading +.'),
  email: omittable(String, 'A whole address, as people read it.'),
  website: omittable(String, 'An address with http:// or https://, at most 300 characters.'),
  dataProtectionEmail: omittable(String, 'Address of the data protection officer.'),
  colour: field(String, '`teal`, `blue`, `green`, `burgundy`, `purple` or `graphite`.'),
  logo: omittable(String, 'Data URL of a PNG or JPEG picture up to 100 KB; left out: as it is, empty: none.'),
  privacyBg: omittable(String, privacyText),
  privacyEn: omittable(String, privacyText),
  privacyTexts: omittable([LocalizedTextInput], textsText),
  senderName: omittable(
    String,
    'Name before the sender’s address in mails, at most 120 characters; left out: as configured.',
  ),
  statutoryMonths: field(Int, 'Calendar months from receipt to the statutory term, 1 to 24.'),
  silenceDays: field(
    Int,
    'Days of silence, 3 to 365, after which a question returns to who asked it and an outcome closes.',
  ),
  disputeDays: field(Int, 'Days in which a reporter can dispute the outcome, 1 to 365.'),
  submissionsPerHour: omittable(
    Int,
    'Signals of one account in an hour, at most 10 000; 0: any number; left out: as configured.',
  ),
  submissionsPerDay: omittable(
    Int,
    'Signals of one account in a day, at most 100 000; 0: any number; left out: as configured.',
  ),
  version: field(Int, 'The version that the change is based on.'),
}) {}
