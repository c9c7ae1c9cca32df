import { LanguageEnum } from '@ns/identity';
import { CategoryType, DepartmentType } from '@ns/municipality';
import {
  ActionNotAvailableError,
  ErrorResult,
  InvalidInputError,
  type Language,
  NotFoundError,
  defaultLanguage,
  resultUnion,
  field,
  fieldsOf,
  nullable,
  omittable,
} from '@ns/platform';
import { SignalStatusEnum } from '@ns/signals';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { textOf } from '../texts/index.ts';

@ObjectType('ReadyText', { description: 'A text that staff begin a message to a reporter with.' })
export class ReadyTextType extends fieldsOf({
  id: field(ID),
  version: field(Int, 'Give it back with a change; a stale one is refused.'),
  title: field(String),
  text: field(String, 'With its fields in braces, see `readyTextFields`.', { characters: 800 }),
  filled: nullable(
    String,
    'The text with the signal’s values, when readyTexts was asked for a signal. Fields without a value stay ' +
      'in their braces.',
    { characters: 800 },
  ),
  unfilled: field(
    [String],
    'Names of the fields that stayed open in `filled`, because the signal has no value for them yet.',
  ),
  category: nullable(CategoryType, 'The category, or group of categories, it is written for; none: for all.'),
  to: nullable(SignalStatusEnum, 'The step it is written for; none: for all.'),
  language: field(LanguageEnum, 'The language it is written in; that of the reporter decides which one fits.'),
  department: nullable(DepartmentType, 'The department whose text it is; none: for all.'),
  editable: field(Boolean, 'The viewer may change and remove it.'),
}) {}

@ObjectType('ReadyTextField', {
  description: 'A field that ready texts may leave open: written in braces, filled by the signal.',
})
export class ReadyTextFieldType extends fieldsOf({
  name: field(String, 'As it is written between the braces.'),
  label: field(String),
}) {}

@InputType({ description: 'A ready text, new or changed.' })
export class SaveReadyTextInput extends fieldsOf({
  id: omittable(ID, 'Left out for a new text.'),
  version: omittable(Int, 'The version the change is based on; left out for a new text.'),
  title: field(String, '1 to 120 characters.'),
  text: field(String, '1 to 4000 characters, with fields such as {reference}; see `readyTextFields`.'),
  language: omittable(LanguageEnum, undefined, defaultLanguage),
  category: omittable(String, 'Code of a category or group; left out: for all.'),
  to: omittable(SignalStatusEnum, 'The step it is for; left out: for all.'),
  department: omittable(
    String,
    'Code of the department whose text it is; left out: for all. It has to be within reach of the permission ' +
      '`text.edit`.',
  ),
}) {}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when somebody changed the ready text meanwhile; nothing was changed. `current` is how it stands now.',
})
export class StaleReadyTextError extends ErrorResult {
  override readonly code = 'STALE_READY_TEXT';

  @Field(() => ReadyTextType)
  readonly current: ReadyTextType;

  constructor(language: Language, current: ReadyTextType) {
    super(language, textOf('staleReadyText'));
    this.current = current;
  }
}

@ObjectType({ description: 'The ready text is out of use.' })
export class ReadyTextRemoved extends fieldsOf({
  id: field(ID),
}) {}

export const SaveReadyTextResult = resultUnion('saveReadyText', [
  ReadyTextType,
  InvalidInputError,
  StaleReadyTextError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const RemoveReadyTextResult = resultUnion('removeReadyText', [
  ReadyTextRemoved,
  NotFoundError,
  ActionNotAvailableError,
]);
