import { DateScalar, field, fieldsOf, nullable } from '@ns/platform';
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { LocalizedText, textsText } from './localized-texts.ts';

@ObjectType({ description: 'A place on earth, WGS 84 degrees.' })
export class Point extends fieldsOf({
  lat: field(Float),
  lon: field(Float),
}) {}

@InputType({ description: 'A place on earth, WGS 84 degrees.' })
export class PointInput extends fieldsOf({
  lat: field(Float, '-90 to 90.'),
  lon: field(Float, '-180 to 180.'),
}) {}

/** What administrators see of every entry of a menu. */
@ObjectType()
export abstract class MenuEntryType extends fieldsOf({
  name: field(String),
  nameBg: field(String),
  nameEn: field(String),
  nameTexts: field([LocalizedText], textsText),
  version: field(Int, 'Give it back with a change; a stale one is refused.'),
  archived: field(Boolean, 'Out of use: no longer offered, still named where it was chosen.'),
}) {}

/** An entry with a place in its menu. */
@ObjectType()
abstract class PlacedEntryType extends fieldsOf(MenuEntryType, {
  position: field(Int, 'Place in the menu.'),
}) {}

@ObjectType('Holiday', { description: 'A day on which the calendar of the law does not hold, by decree.' })
export class HolidayType extends fieldsOf(MenuEntryType, {
  day: field(DateScalar),
  working: field(Boolean, 'True: a Saturday or Sunday that is worked; false: a working day that is free.'),
}) {}

@ObjectType('Quarter', { description: 'A part of a settlement that people name when they say where something is.' })
export class QuarterType extends fieldsOf(PlacedEntryType, {
  code: field(String, 'Unique within its settlement.'),
  location: nullable(Point, 'Roughly its middle; null where nobody has verified one.'),
}) {}

@ObjectType('Settlement', { description: 'A town or village of the municipality.' })
export class SettlementType extends fieldsOf(PlacedEntryType, {
  code: field(String, 'EKATTE code, five digits; text, because some begin with 0.'),
  kind: field(String, '`city`, `town` or `village`.'),
  location: nullable(Point),
  radiusMeters: nullable(
    Float,
    'The settlement with the land around it, metres; null where the outlines of the municipality hold it.',
  ),
  quarters: field([QuarterType], 'Its quarters, the best known first; empty for small places.', { rows: 3 }),
}) {}

@ObjectType('Department', { description: 'A unit of the municipality that handles signals.' })
export class DepartmentType extends fieldsOf(PlacedEntryType, {
  code: field(String),
}) {}

@ObjectType('ExternalBody', { description: 'A body outside the municipality that a signal can be forwarded to.' })
export class ExternalBodyType extends fieldsOf(PlacedEntryType, {
  code: field(String),
  phone: nullable(String),
}) {}

@ObjectType()
abstract class LabelledType extends fieldsOf({
  code: field(String),
  label: field(String),
  labelBg: field(String),
  labelEn: field(String),
  labelTexts: field([LocalizedText], textsText),
}) {}

@ObjectType('QuestionValue', { description: 'One answer that a question offers.' })
export class QuestionValueType extends LabelledType {}

@ObjectType('UnknownAnswer', { description: 'The answer „не знам“ of a question that allows it.' })
export class UnknownAnswerType extends fieldsOf({
  code: field(String, 'The value of the answer.'),
  label: field(String, 'In the language of the request.'),
}) {}

@ObjectType('QuestionCondition', {
  description: 'When a question is asked: an earlier question of the category has one of the answers.',
})
export class QuestionConditionType extends fieldsOf({
  onQuestion: field(String, 'Code of the earlier question.'),
  values: field([String], 'Codes of its answers; one of them is enough.', { rows: 2 }),
}) {}

@ObjectType('Question', { description: 'What a category asks beyond the description.' })
export class QuestionType extends fieldsOf(LabelledType, {
  datatype: field(
    String,
    '`string`, `text`, `number`, `datetime`, `singlevaluelist` or `multivaluelist` (Open311 names).',
  ),
  required: field(Boolean),
  values: field([QuestionValueType], 'Answers to choose from; empty for free answers.', { rows: 5 }),
  unknownAnswer: nullable(
    UnknownAnswerType,
    'The answer „не знам“, offered after the `values`; null: it is refused. It goes with no other answer.',
  ),
  condition: nullable(
    QuestionConditionType,
    'When it is asked; null: always. An answer to a question that is not asked is refused.',
  ),
}) {}

@ObjectType('Category', { description: 'What a signal is about. Groups have children; only leaves can be reported.' })
export class CategoryType extends fieldsOf(PlacedEntryType, {
  code: field(String),
  dangerous: field(Boolean, 'Show the advice (112) before anything can be typed.'),
  questions: field([QuestionType], undefined, { rows: 2 }),
  department: nullable(DepartmentType),
  advice: nullable(
    String,
    'Shown before the description: 112 for dangerous matters, or what to know when the matter is not the ' +
      'municipality’s.',
  ),
  forwardTo: nullable(ExternalBodyType, 'Whose matter it may turn out to be.'),
  needsPlace: field(
    Boolean,
    'A signal needs a point or an address; `submitSignal` refuses one without. Groups say true.',
  ),
  asksEntrance: field(
    Boolean,
    'A matter inside or at a building: forms ask for entrance and floor. `submitSignal` takes `entrance` for every ' +
      'category. On a group it has no meaning.',
  ),
  icon: field(String, 'Name of the icon both front ends have for it.'),
  parent: nullable(String, 'Code of its group; null: it is a group.'),
  targetWorkingDays: nullable(Int, 'Service target in working days; null on a group.'),
  adviceBg: nullable(String),
  adviceEn: nullable(String),
  adviceTexts: field([LocalizedText], textsText),
  publishable: field(Boolean, 'Its signals can be published.'),
  photoOnResolve: field(Boolean, 'A photo of the work done is demanded.'),
}) {
  @Field(() => [CategoryType])
  readonly children!: readonly CategoryType[];
}
