import { CategoryType } from '@ns/municipality';
import { PhotoType } from '@ns/media';
import {
  ActionNotAvailableError,
  costs,
  DateScalar,
  enumOf,
  ErrorResult,
  field,
  fieldsOf,
  InvalidInputError,
  type Language,
  nullable,
  omittable,
  resultUnion,
  type Text,
} from '@ns/platform';
import { createUnionType, Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { longestWorkWords } from '../domain/work-order.ts';
import { type LinkProblem, linkProblems } from '../links/contractor-link.ts';
import { textOf } from '../texts/index.ts';
import { WorkActKindEnum } from './work-order.types.ts';
import { ReferralStateEnum } from './referral.types.ts';

@ObjectType('ContractorOrder', {
  description:
    'Work as its contractor sees it: what the municipality shares with it, never the reporter, and nothing of other ' +
    'contractors.',
})
export class ContractorOrderType extends fieldsOf({
  id: field(ID),
  state: field(ReferralStateEnum),
  words: nullable(String, 'What the municipality wrote last.', { characters: longestWorkWords }),
  reference: nullable(String, 'Of the signal.'),
  category: field(CategoryType),
  description: nullable(String, 'What the reporter wrote.', { characters: 4000 }),
  place: nullable(String, 'Settlement and address.'),
  approach: nullable(String, 'Entrance, and how one gets to the place.'),
  lat: nullable(Float),
  lon: nullable(Float),
  dueOn: nullable(DateScalar, 'The day that the municipality has promised.'),
  answer: nullable(WorkActKindEnum, 'The answer that waits for the municipality.'),
}) {
  @Field(() => [PhotoType], {
    description: 'Of the report; what is covered is covered. The addresses work for a day.',
    complexity: costs({ rows: 3 }),
  })
  readonly photos!: readonly PhotoType[];
}

@ObjectType('ContractorWork', { description: 'What is open for a contractor.' })
export class ContractorWorkType extends fieldsOf({
  contractor: field(String, 'Name of the contractor.'),
  orders: field([ContractorOrderType], 'The oldest first, at most 200.', { rows: 30 }),
}) {}

const LinkProblemEnum = enumOf(
  'ContractorLinkProblem',
  'UNKNOWN, there is no such link; ENDED, the municipality has ended it; EXPIRED, it was not used for 90 days.',
  linkProblems,
);

const problemTexts: Readonly<Record<LinkProblem, Text>> = {
  UNKNOWN: textOf('link.unknown'),
  ENDED: textOf('link.ended'),
  EXPIRED: textOf('link.expired'),
};

@ObjectType({
  implements: ErrorResult,
  description: 'Returned when the link of a contractor does not work; nothing was changed.',
})
export class ContractorLinkError extends ErrorResult {
  override readonly code = 'CONTRACTOR_LINK';

  @Field(() => LinkProblemEnum)
  readonly problem: LinkProblem;

  constructor(language: Language, problem: LinkProblem) {
    super(language, problemTexts[problem]);
    this.problem = problem;
  }
}

@InputType({
  description:
    'What a contractor does with a work order. Refused: PROPOSE_DONE and QUESTION without text, more than 2,000 ' +
    'characters, more than 5 photos, photos with RECEIVED, and photos that were not sent with the link.',
})
export class AnswerWorkInput extends fieldsOf({
  key: field(ID, 'UUID made on the device: the same key is the same act, with other content it is refused.'),
  orderId: field(ID, '`ContractorOrder.id`.'),
  kind: field(WorkActKindEnum),
  text: omittable(String, 'What was done, why not, or the question.'),
  photosBefore: omittable([ID], 'Uploads at /files with `Authorization: WorkLink` and the token.', []),
  photosAfter: omittable([ID], 'Uploads from after the work, sent in the same way.', []),
}) {}

export const WorkResult = createUnionType({
  name: 'WorkResult',
  description: 'What work answers: what is open, or why the link does not work.',
  types: () => [ContractorWorkType, ContractorLinkError] as const,
});
export const AnswerWorkResult = resultUnion('answerWork', [
  ContractorWorkType,
  ContractorLinkError,
  ActionNotAvailableError,
  InvalidInputError,
]);
