import {
  enumOf,
  ErrorResult,
  field,
  fieldsOf,
  inLanguage,
  InvalidInputError,
  type Language,
  resultUnion,
  NotFoundError,
  ActionNotAvailableError,
} from '@ns/platform';
import { Field, Int, ObjectType } from 'type-graphql';
import { type PersonalFinding, personalKindLabels, personalKinds } from '../domain/personal-words.ts';
import { textOf } from '../texts/index.ts';
import { SignalType } from './signal.types.ts';

const PersonalKindEnum = enumOf(
  'PersonalDataKind',
  'What kind of personal data was found in a text: REPORTER is what the report knows of its reporter, STAFF the name ' +
    'of a member of staff, PERSON another name, EGN a personal number, PLATE that of a vehicle.',
  personalKinds,
);

@ObjectType('PersonalDataFinding', { description: 'Personal data in a text that is to become public.' })
export class PersonalDataFinding extends fieldsOf({
  kind: field(PersonalKindEnum),
  label: field(String, 'What the kind is called.'),
  start: field(Int, 'Place of its first character in the text, in UTF-16 units.'),
  words: field(String, 'As it stands in the text.'),
}) {}

/** Findings as the API shows them. */
export function presentFindings(language: Language, findings: readonly PersonalFinding[]): PersonalDataFinding[] {
  return findings.map((finding) => ({ ...finding, label: inLanguage(language, personalKindLabels[finding.kind]) }));
}

/** Why a text does not become public, for people. */
export function personalDataProblem(language: Language, findings: readonly PersonalFinding[]) {
  const found = presentFindings(language, findings).map(({ label, words }) => `${label} „${words}“`);
  return textOf('personalDataFound', { found: found.join(', ') });
}

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when a text that everybody is to read has personal data in it; nothing was changed. Sent again with ' +
    '`personalDataConfirmed`, or once `hideWords` hid them, it is taken.',
})
export class PersonalDataError extends ErrorResult {
  override readonly code = 'PERSONAL_DATA';

  @Field(() => [PersonalDataFinding])
  readonly findings: PersonalDataFinding[];

  constructor(language: Language, findings: readonly PersonalFinding[]) {
    super(language, personalDataProblem(language, findings));
    this.findings = presentFindings(language, findings);
  }
}

export const SetTextPublicResult = resultUnion('setTextPublic', [
  SignalType,
  PersonalDataError,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
