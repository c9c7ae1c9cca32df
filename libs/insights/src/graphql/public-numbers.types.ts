import { DateScalar, field, fieldsOf, nullable } from '@ns/platform';
import { Float, Int, ObjectType } from 'type-graphql';

@ObjectType('PublicCount', {
  description: 'A published count. Fewer than five signals could be recognised, so then only a limit is said.',
})
export class PublicCountType extends fieldsOf({
  value: nullable(Int, 'Null when only a limit is said.'),
  below: nullable(Int, 'The limit that the count is less than; null where the number itself is said.'),
  text: field(String, 'The number, or `< 5`.', { characters: 800 }),
}) {}

@ObjectType('PublicNumbersRow', { description: 'Published numbers of a month, department, category or settlement.' })
export class PublicNumbersRow extends fieldsOf({
  key: nullable(
    String,
    'First day of the month, or code of the department, category or settlement; null for the whole time.',
  ),
  received: field(PublicCountType),
  resolved: field(PublicCountType, 'Reached an outcome in this time.'),
  inTimePercent: nullable(
    Int,
    'Of the resolved ones, how many of a hundred not after their service target; null for fewer than five.',
  ),
  medianDaysToResolve: nullable(
    Float,
    'Median from receipt to the outcome, in days with one decimal; null for fewer than five.',
  ),
  promisesKept: field(
    PublicCountType,
    'Days that were promised for signals received in this time, and by which they were done. A promised day is the ' +
      'target of the category, or one that staff set.',
  ),
  promisesMoved: field(PublicCountType, 'In whose place staff set another day before they passed.'),
  promisesBroken: field(PublicCountType, 'Which passed.'),
  keptPercent: nullable(
    Int,
    'Of these three, how many of a hundred were kept; null where there is none, and where only a limit is said of one.',
  ),
}) {}

@ObjectType('PublicNumbers', {
  description:
    'The municipality in numbers, for everybody: twelve months by local calendar, this one included. Licence ' +
    'CC BY 4.0.',
})
export class PublicNumbersType extends fieldsOf({
  from: field(DateScalar),
  to: field(DateScalar, 'Today.'),
  total: field(PublicNumbersRow),
  lastThirtyDays: field(PublicNumbersRow, 'Thirty days, today included.'),
  months: field([PublicNumbersRow], 'Oldest first; months without signals are absent.', { rows: 12 }),
  departments: field([PublicNumbersRow], 'By code; the department that has the signal now.', { rows: 30 }),
  categories: field([PublicNumbersRow], 'By code.', { rows: 60 }),
  settlements: field([PublicNumbersRow], 'By code.', { rows: 20 }),
}) {}
