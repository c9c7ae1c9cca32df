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
} from '@ns/platform';
import { type SignalStatus, SignalStatusEnum } from '@ns/signals';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { textOf } from '../texts/index.ts';

@ObjectType('ReadyText', { description: 'A text that staff begin a message to a reporter with.' })
export class ReadyTextType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int, { description: 'Give it back with a change; a stale one is refused.' })
  readonly version!: number;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { description: 'With its fields in braces, see `readyTextFields`.' })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The text with the signal’s values, when readyTexts was asked for a signal. Fields without a value stay ' +
      'in their braces.',
  })
  readonly filled!: string | null;

  @Field(() => [String], {
    description: 'Names of the fields that stayed open in `filled`, because the signal has no value for them yet.',
  })
  readonly unfilled!: readonly string[];

  @Field(() => CategoryType, {
    nullable: true,
    description: 'The category, or group of categories, it is written for; none: for all.',
  })
  readonly category!: CategoryType | null;

  @Field(() => SignalStatusEnum, { nullable: true, description: 'The step it is written for; none: for all.' })
  readonly to!: SignalStatus | null;

  @Field(() => LanguageEnum, {
    description: 'The language it is written in; that of the reporter decides which one fits.',
  })
  readonly language!: Language;

  @Field(() => DepartmentType, { nullable: true, description: 'The department whose text it is; none: for all.' })
  readonly department!: DepartmentType | null;

  @Field(() => Boolean, { description: 'The viewer may change and remove it.' })
  readonly editable!: boolean;
}

@ObjectType('ReadyTextField', {
  description: 'A field that ready texts may leave open: written in braces, filled by the signal.',
})
export class ReadyTextFieldType {
  @Field(() => String, { description: 'As it is written between the braces.' })
  readonly name!: string;

  @Field(() => String)
  readonly label!: string;
}

@InputType({ description: 'A ready text, new or changed.' })
export class SaveReadyTextInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new text.' })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version the change is based on; left out for a new text.' })
  readonly version?: number | null;

  @Field(() => String, { description: '1 to 120 characters.' })
  readonly title!: string;

  @Field(() => String, { description: '1 to 4000 characters, with fields such as {reference}; see `readyTextFields`.' })
  readonly text!: string;

  @Field(() => LanguageEnum, { nullable: true, defaultValue: defaultLanguage })
  readonly language?: Language | null;

  @Field(() => String, { nullable: true, description: 'Code of a category or group; left out: for all.' })
  readonly category?: string | null;

  @Field(() => SignalStatusEnum, { nullable: true, description: 'The step it is for; left out: for all.' })
  readonly to?: SignalStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the department whose text it is; left out: for all. Clerks name one of their own.',
  })
  readonly department?: string | null;
}

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
export class ReadyTextRemoved {
  @Field(() => ID)
  readonly id!: string;
}

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
