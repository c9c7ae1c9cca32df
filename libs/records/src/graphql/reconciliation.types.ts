import {
  DateScalar,
  DateTimeScalar,
  inLanguage,
  technicalLanguage,
  field,
  fieldsOf,
  nullable,
  enumOf,
} from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';
import { differenceKinds } from '../domain/reconciliation.ts';
import { differenceTexts } from './reconciliation.presenter.ts';
import { RegistrationType } from './registration.types.ts';

export const DifferenceKindEnum = enumOf(
  'ReconciliationDifferenceKind',
  'In what our register and the records system differ about a document.',
  differenceKinds,
  (kind) => inLanguage(technicalLanguage, differenceTexts[kind]),
);

@ObjectType('ReconciliationDifference', {
  description: 'A document about which our register and the records system differ.',
})
export class ReconciliationDifferenceType extends fieldsOf({
  kind: field(DifferenceKindEnum),
  title: field(String, 'The difference in words.'),
  ours: nullable(String, 'Number and date as we had them.'),
  theirs: nullable(String, 'Number and date as the records system has them.'),
  resolvedAutomatically: field(Boolean, 'True when the number was taken over, so that nobody need do anything.'),
  registration: field(RegistrationType),
}) {}

@ObjectType('Reconciliation', { description: 'One night’s comparison of our register with the records system.' })
export class ReconciliationType extends fieldsOf({
  id: field(ID),
  day: field(DateScalar),
  since: field(DateTimeScalar, 'Documents from then on were compared.'),
  startedAt: field(DateTimeScalar),
  finishedAt: nullable(DateTimeScalar, 'Null while it is under way, or waits for the records system to answer again.'),
  compared: field(Int),
  unanswered: field(Int, 'Documents about which the records system gave no usable answer.'),
}) {}
