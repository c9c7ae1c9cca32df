import { field, fieldsOf, enumOf } from '@ns/platform';
import { Int, ObjectType } from 'type-graphql';

export const matchedFields = [
  'REFERENCE',
  'INCOMING_NUMBER',
  'DESCRIPTION',
  'ADDRESS',
  'MESSAGE',
  'NOTE',
  'REPORTER_NAME',
  'REPORTER_EMAIL',
  'REPORTER_PHONE',
  'SETTLEMENT',
  'QUARTER',
  'CATEGORY',
  'DEPARTMENT',
] as const;
export type MatchedField = (typeof matchedFields)[number];
export const MatchedFieldEnum = enumOf(
  'MatchedField',
  'Where in a signal the words of a search stand; MESSAGE is a public text of its history, NOTE an internal one. ' +
    'SETTLEMENT, QUARTER, CATEGORY and DEPARTMENT are the names of what it belongs to; REPORTER_PHONE is the ' +
    'number of whom the staff entered it for, as it was written.',
  matchedFields,
);

@ObjectType('TextRange', { description: 'A part of an excerpt, in UTF-16 units as JavaScript counts them.' })
export class TextRangeType extends fieldsOf({
  from: field(Int, 'Place of the first unit.'),
  to: field(Int, 'Place after the last unit.'),
}) {}

@ObjectType({ description: 'Why a search found a signal: a text of it, with the parts that answer the search.' })
export class TextMatch extends fieldsOf({
  field: field(MatchedFieldEnum, 'Where the text stands.'),
  excerpt: field(String, 'The text, or the stretch of about 160 characters with the most parts in it.', {
    characters: 300,
  }),
  ranges: field([TextRangeType], 'The parts to be marked, in order; none where a name answers in another language.'),
}) {}
