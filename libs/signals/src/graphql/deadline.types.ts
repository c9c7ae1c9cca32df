import { DateScalar, field, fieldsOf, nullable, enumOf } from '@ns/platform';
import { ObjectType } from 'type-graphql';

export const DeadlineKindEnum = enumOf(
  'DeadlineKind',
  'SERVICE is the target of the category in working days, STATUTORY the term of the law (АПК) in calendar months.',
  ['SERVICE', 'STATUTORY'],
);

@ObjectType('Deadline', {
  description: 'One of the two terms of a signal, with its calculation as a person explains it.',
})
export class DeadlineType extends fieldsOf({
  kind: field(DeadlineKindEnum),
  label: field(String),
  dueOn: nullable(DateScalar, 'Last day of the term; null when there is none.'),
  calculation: field([String], 'From what day and how it is counted, one sentence per step.', { rows: 3 }),
  remaining: nullable(String, 'What is left of it, or since when it is over; null while its clock does not run.'),
}) {}
