import { CategoryType, SettlementType } from '@ns/municipality';
import {
  ActionNotAvailableError,
  DateTimeScalar,
  ErrorResult,
  InvalidInputError,
  type Language,
  type Text,
} from '@ns/platform';
import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type SignalStatus } from '../domain/signal-status.ts';
import { type MailLinkProblem, mailLinkProblems } from '../mail-links/mail-link.ts';
import { textOf } from '../texts/index.ts';
import { type CitizenAction, CitizenActionEnum, SignalStatusEnum } from './signal.enums.ts';

const MailLinkProblemEnum = Object.fromEntries(mailLinkProblems.map((problem) => [problem, problem]));
registerEnumType(MailLinkProblemEnum, {
  name: 'MailLinkProblem',
  description: 'Why the link of a mail cannot be used.',
  valuesConfig: {
    UNKNOWN: {
      description: 'It is none of ours, is for another action, or the account is not the reporter’s any more.',
    },
    EXPIRED: { description: 'It worked for 30 days.' },
    USED: { description: 'It was used already, see `usedAt`.' },
  },
});

@ObjectType({
  description:
    'The signal behind the link of a mail: enough to know which one it is and to answer. No names, no access code.',
})
export class MailActionSignal {
  @Field(() => String)
  readonly reference!: string;

  @Field(() => String, { nullable: true })
  readonly incomingNumber!: string | null;

  @Field(() => CategoryType)
  readonly category!: CategoryType;

  @Field(() => SettlementType)
  readonly settlement!: SettlementType;

  @Field(() => String, { nullable: true })
  readonly address!: string | null;

  @Field(() => String)
  readonly description!: string;

  @Field(() => SignalStatusEnum)
  readonly status!: SignalStatus;

  @Field(() => String)
  readonly statusLabel!: string;

  @Field(() => String, { nullable: true, description: 'The question to answer, while there is one.' })
  readonly question!: string | null;

  @Field(() => String, { nullable: true, description: 'What was done or decided.' })
  readonly actionTaken!: string | null;

  @Field(() => Int, { nullable: true, description: 'The rating given so far, 1 to 5.' })
  readonly rating!: number | null;
}

@ObjectType({ description: 'What the link of a mail is for. Reading it changes nothing.' })
export class MailAction {
  @Field(() => CitizenActionEnum, { description: 'The one action that the link opens.' })
  readonly action!: CitizenAction;

  @Field(() => Boolean, {
    description: 'False when the signal does not wait for it any more, e.g. the question was answered in the app.',
  })
  readonly isAvailable!: boolean;

  @Field(() => MailActionSignal)
  readonly signal!: MailActionSignal;
}

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
