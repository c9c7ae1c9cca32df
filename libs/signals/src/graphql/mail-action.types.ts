import { CategoryType, SettlementType } from '@ns/municipality';
import {
  ActionNotAvailableError,
  DateTimeScalar,
  ErrorResult,
  InvalidInputError,
  type Language,
  type Text,
  field,
  fieldsOf,
  nullable,
  enumOf,
} from '@ns/platform';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import type { MailLinkProblem } from '../mail-links/mail-link.ts';
import { textOf } from '../texts/index.ts';
import { CitizenActionEnum, SignalStatusEnum } from './signal.enums.ts';

const MailLinkProblemEnum = enumOf('MailLinkProblem', 'Why the link of a mail cannot be used.', {
  UNKNOWN: 'It is none of ours, is for another action, or the account is not the reporter’s any more.',
  EXPIRED: 'It worked for 30 days.',
  USED: 'It was used already, see `usedAt`.',
});

@ObjectType({
  description:
    'The signal behind the link of a mail: enough to know which one it is and to answer. No names, no access code.',
})
export class MailActionSignal extends fieldsOf({
  reference: field(String),
  incomingNumber: nullable(String),
  category: field(CategoryType),
  settlement: field(SettlementType),
  address: nullable(String),
  description: field(String, undefined, { characters: 800 }),
  status: field(SignalStatusEnum),
  statusLabel: field(String),
  question: nullable(String, 'The question to answer, while there is one.', { characters: 800 }),
  actionTaken: nullable(String, 'What was done or decided.', { characters: 800 }),
  rating: nullable(Int, 'The rating given so far, 1 to 5.'),
}) {}

@ObjectType({ description: 'What the link of a mail is for. Reading it changes nothing.' })
export class MailAction extends fieldsOf({
  action: field(CitizenActionEnum, 'The one action that the link opens.'),
  isAvailable: field(
    Boolean,
    'False when the signal does not wait for it any more, e.g. the question was answered in the app. A question that ' +
      'the staff has closed (`signal.question` is null) is answered late, see `CitizenSignal.takesLateAnswer`.',
  ),
  instead: nullable(
    CitizenActionEnum,
    'The action that the link opens in the place of its own: DISPUTE where an outcome has closed the question. ' +
      'Null where there is none.',
  ),
  usedAt: nullable(DateTimeScalar, 'When a rating was given by this link, which can still correct it.'),
  signal: field(MailActionSignal),
}) {}

const problemTexts: Readonly<Record<MailLinkProblem, Text>> = {
  UNKNOWN: textOf('mailLink.unknown'),
  EXPIRED: textOf('mailLink.expired'),
  USED: textOf('mailLink.used'),
};

@ObjectType({
  implements: ErrorResult,
  description: 'Returned when the link of a mail cannot be used; nothing was changed.',
})
export class MailLinkError extends ErrorResult {
  override readonly code = 'MAIL_LINK';

  @Field(() => MailLinkProblemEnum)
  readonly problem: MailLinkProblem;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was used; null unless it was.' })
  readonly usedAt: Date | null;

  constructor(language: Language, problem: MailLinkProblem, usedAt: Date | null) {
    super(language, problemTexts[problem]);
    this.problem = problem;
    this.usedAt = problem === 'USED' ? usedAt : null;
  }
}

export const MailActionResult = createUnionType({
  name: 'MailActionResult',
  description: 'What mailAction answers: what the link is for, or why it cannot be used.',
  types: () => [MailAction, MailLinkError] as const,
});
export const ActFromMailResult = createUnionType({
  name: 'ActFromMailResult',
  description: 'What an action from a mail answers: the signal after it, or why it was refused.',
  types: () => [MailActionSignal, InvalidInputError, MailLinkError, ActionNotAvailableError] as const,
});
