import { costs } from './costs.ts';
import { field, fieldsOf } from './fields-of.ts';
import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { inLanguage, type Language, type Text } from '../language/index.ts';
import { textOf } from '../texts/index.ts';

/** One wrong input, before a language is chosen. `path` is dotted: `photoIds.0`. */
export interface InputProblem {
  readonly path: string;
  readonly message: Text;
}

@InterfaceType({
  description:
    'A failure that the caller can expect and explain. `code` is for programs, `message` is for people, in ' +
    'the language asked for.',
})
export abstract class ErrorResult {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { complexity: costs({ characters: 300 }) })
  readonly message: string;

  constructor(language: Language, reason: Text) {
    this.message = inLanguage(language, reason);
  }
}

@ObjectType({ description: 'One input that must be corrected.' })
export class FieldProblem extends fieldsOf({
  path: field(String, 'Dotted path below the mutation’s input, e.g. `description` or `photoIds.0`.'),
  message: field(String, undefined, { characters: 300 }),
}) {}

@ObjectType({
  implements: ErrorResult,
  description: 'Returned when inputs are missing, too long, unknown or do not fit together; nothing was changed.',
})
export class InvalidInputError extends ErrorResult {
  override readonly code = 'INVALID_INPUT';

  @Field(() => [FieldProblem])
  readonly fields: readonly FieldProblem[];

  constructor(language: Language, problems: readonly InputProblem[]) {
    super(language, textOf('invalidInput'));
    this.fields = problems.map((problem) => ({ path: problem.path, message: inLanguage(language, problem.message) }));
  }
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when the object does not exist or is not visible to the viewer; the two cases are not distinguished.',
})
export class NotFoundError extends ErrorResult {
  override readonly code = 'NOT_FOUND';

  constructor(language: Language) {
    super(language, textOf('notFound'));
  }
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when the action exists but is not open now, e.g. disputing a signal that is not resolved; ' +
    'nothing was changed.',
})
export class ActionNotAvailableError extends ErrorResult {
  override readonly code = 'ACTION_NOT_AVAILABLE';
}
