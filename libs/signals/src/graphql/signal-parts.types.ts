import { CategoryType, DepartmentType, Point, SettlementType } from '@ns/municipality';
import { DateScalar, DateTimeScalar, field, fieldsOf, nullable } from '@ns/platform';
import { ID, ObjectType } from 'type-graphql';
import { correctedFields } from '../domain/correction.ts';
import { NextDayType } from './next-day.part.ts';
import { detailFields } from './report-details.types.ts';
import { SignalStatusEnum } from './signal.enums.ts';

/** What staff, reporter and everybody read of a signal alike. */
@ObjectType()
export abstract class SignalParts extends fieldsOf({
  id: field(ID),
  reference: field(String, 'Our public id, e.g. NS-2026-000123.'),
  status: field(SignalStatusEnum),
  statusLabel: field(String),
  category: field(CategoryType),
  settlement: field(SettlementType),
  location: nullable(Point),
  serviceDueOn: nullable(
    DateScalar,
    'The day by which the work is to be done, where there is one: the service target of the category, in working ' +
      'days. It moves while the reporter is asked.',
  ),
  nextDay: nullable(
    NextDayType,
    'By when something happens with it, who has to do it, and why; null once the work is over. No open signal is ' +
      'without one.',
  ),
  createdAt: field(DateTimeScalar, 'When it was reported.'),
  updatedAt: field(
    DateTimeScalar,
    'When something last happened to it; later with every event, so that of two copies the later one is the newer.',
  ),
}) {}

@ObjectType({ description: 'An answer that the reporter gave to a question of the category.' })
export class Answer extends fieldsOf({
  question: field(String),
  label: field(String),
  values: field([String], 'As a person reads them.', { rows: 1 }),
}) {}

/** What staff and reporter read of a signal alike. */
@ObjectType()
export abstract class CaseParts extends fieldsOf(SignalParts, {
  description: field(String, 'As the reporter wrote it.', { characters: 800 }),
  ...detailFields('text'),
  answers: field([Answer], 'To the questions of the category.', { rows: 2 }),
  actionTaken: nullable(String, 'Public text of the last outcome: what was done or decided.', { characters: 800 }),
  statutoryDueOn: field(DateScalar, 'Statutory term (АПК), a calendar term.'),
  department: nullable(DepartmentType, 'Who handles it.'),
}) {}

/** What staff and citizens read of an event in the history of a signal alike. */
@ObjectType()
export abstract class EventParts extends fieldsOf({
  cursor: field(String, 'Give it to the subscription as `after` to hear everything later.'),
  type: field(String),
  title: field(String),
  at: field(DateTimeScalar),
  status: nullable(SignalStatusEnum, 'The status after the event, when it changed it.'),
  message: nullable(String, 'What the reporter reads; who only follows the signal, as far as everybody may read it.', {
    characters: 300,
  }),
}) {}

@ObjectType('Correction', {
  description: 'What the staff corrected in a report. What was there before stays readable to staff and the reporter.',
})
export class CorrectionType extends fieldsOf({
  field: field(String, `What was corrected, of the report or of its contact: ${correctedFields.join(', ')}.`),
  label: field(String, 'What the field is called.'),
  before: nullable(String, 'As a person reads it; null where there was nothing.', { characters: 300 }),
  after: nullable(String, 'As a person reads it; null where there is nothing any more.', { characters: 300 }),
}) {}
