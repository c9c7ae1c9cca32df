import { enumOf, field, fieldsOf, InvalidInputError, NotFoundError, nullable, resultUnion } from '@ns/platform';
import { ID, Int, ObjectType } from 'type-graphql';
import { PersonalDataFinding } from './public-text.types.ts';
import { SignalType } from './signal.types.ts';

/** Which text of a signal it is. */
export const publicTextKinds = ['DESCRIPTION', 'STEP', 'UPDATE'] as const;

const PublicTextKindEnum = enumOf(
  'PublicTextKind',
  'Which text everybody reads: the words of the report, the text of a step, or what a resident added.',
  publicTextKinds,
);

@ObjectType('HiddenPlace', { description: 'A place in a text that is hidden from the public.' })
export class HiddenPlace extends fieldsOf({
  start: field(Int, 'Place of its first character in the text, in UTF-16 units.'),
  words: field(String, 'As it stands in the text.'),
}) {}

@ObjectType('TextForPublic', {
  description: 'A text of a signal that everybody reads once the signal is published, as the staff see it.',
})
export class TextForPublic extends fieldsOf({
  kind: field(PublicTextKindEnum),
  id: nullable(ID, 'Cursor of the event of a step, or id of an update; null for the report.'),
  text: field(String, 'As it was written.', { characters: 800 }),
  shown: field(String, 'As everybody reads it.', { characters: 800 }),
  findings: field([PersonalDataFinding], 'Personal data that the rules find in it.', { rows: 3 }),
  hidden: field([HiddenPlace], 'What of it is hidden, in the order of the text.', { rows: 3 }),
}) {}

export const HideWordsResult = resultUnion('hideWords', [SignalType, InvalidInputError, NotFoundError]);
