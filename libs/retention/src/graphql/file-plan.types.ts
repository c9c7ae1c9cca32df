import {
  connectionTypes,
  DateScalar,
  DateTimeScalar,
  enumOf,
  field,
  fieldsOf,
  InvalidInputError,
  ActionNotAvailableError,
  NotFoundError,
  nullable,
  omittable,
  resultUnion,
} from '@ns/platform';
import { ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlanKind, PlanOutcome } from '../domain/file-plan.ts';

export const PlanKindEnum = enumOf<PlanKind>('FilePlanKind', 'A kind of thing that the file plan has a rule for.', {
  REPORTERS: 'Who made a report, how to reach them, and the mails about it.',
  PHOTOS: 'Photos of reports.',
  NOTES: 'Internal notes of reports and their documents.',
  REPORTS: 'What reports say: texts, places, people, photos and notes. Number, category, days and steps stay.',
  MAILS: 'Addresses and texts of mails; that one was sent stays.',
  AUDIT: 'Entries of the audit.',
  UNFINISHED: 'People for whom staff entered reports, who never registered and have none any more.',
});

export const PlanOutcomeEnum = enumOf<PlanOutcome>('FilePlanOutcome', 'What happens when the months are over.', {
  ERASE: 'It is removed.',
  SEPARATE: 'It stays, and nobody knows any more whose it was.',
  KEEP: 'Nothing.',
});

const ofRule = {
  kind: field(PlanKindEnum),
  categoryGroup: nullable(String, 'Code of a group of categories; null: of all groups that have no rule of their own.'),
  months: field(Int),
  outcome: field(PlanOutcomeEnum),
};

@ObjectType('FilePlanRule', { description: 'How long one kind of thing is kept, and what then happens.' })
export class FilePlanRuleType extends fieldsOf({
  ...ofRule,
  label: field(String, 'What people call the kind.'),
  countedFrom: field(String, 'From when on the months are counted, in words.'),
  reason: field(String, 'Why the months are proposed.', { characters: 300 }),
  isDefault: field(Boolean, 'Nobody changed the rule.'),
  outcomes: field([PlanOutcomeEnum], 'What can happen to the kind; the first is the default.'),
  takesGroups: field(Boolean, 'Whether groups of categories can have a rule of their own for the kind.'),
}) {}

@ObjectType('FilePlan', { description: 'The file plan. Only a confirmed edition of it is carried out, each night.' })
export class FilePlanType extends fieldsOf({
  edition: field(Int, 'Grows with each change of a rule.'),
  rules: field([FilePlanRuleType]),
  triedEdition: nullable(Int, 'The edition that was counted last.'),
  triedAt: nullable(DateTimeScalar),
  confirmedEdition: nullable(Int, 'When it is not `edition`, nothing is carried out.'),
  confirmedAt: nullable(DateTimeScalar),
  confirmedByName: nullable(String, 'Who confirmed it.'),
  isInForce: field(Boolean, 'Whether the plan as it is now is carried out.'),
}) {}

@ObjectType({ description: 'How many things a rule would remove today.' })
export class FilePlanCount extends fieldsOf({
  ...ofRule,
  count: field(Int),
  before: field(DateScalar, 'What was finished, or made, before this day goes.'),
}) {}

@ObjectType('FilePlanTrial', { description: 'What the plan would remove today; nothing was removed.' })
export class FilePlanTrialType extends fieldsOf({
  edition: field(Int, 'To be confirmed with `confirmFilePlan`.'),
  counts: field([FilePlanCount]),
}) {}

@InputType({
  description:
    'A rule of a kind. Refused: months outside of 1 to 600, an outcome that the kind does not have (only `REPORTERS` ' +
    'can be separated, and not erased), and a group for `MAILS`, `AUDIT` and `UNFINISHED`, or one that does not exist.',
})
export class SaveFilePlanRuleInput extends fieldsOf({
  kind: field(PlanKindEnum),
  categoryGroup: omittable(String, 'Code of a group of categories; left out: all groups without a rule of their own.'),
  months: field(Int, '1 to 600, from when on says `FilePlanRule.countedFrom`.'),
  outcome: field(PlanOutcomeEnum),
}) {}

@InputType({ description: 'Which rule is removed.' })
export class RemoveFilePlanRuleInput extends fieldsOf({
  kind: field(PlanKindEnum),
  categoryGroup: omittable(String, 'Code of the group of categories whose rule it is; left out: the rule of all.'),
}) {}

@ObjectType('DestructionProtocol', {
  description: 'What went on one day by one rule. No personal data: how many, and nothing about whom.',
})
export class DestructionProtocolType extends fieldsOf({
  id: field(ID),
  day: field(DateScalar),
  ...ofRule,
  edition: field(Int, 'Of the plan.'),
  count: field(Int),
  lastAt: field(DateTimeScalar),
}) {}

export const DestructionProtocolConnection = connectionTypes('DestructionProtocol', () => DestructionProtocolType);

export const SaveFilePlanRuleResult = resultUnion('saveFilePlanRule', [FilePlanType, InvalidInputError]);
export const RemoveFilePlanRuleResult = resultUnion('removeFilePlanRule', [FilePlanType, NotFoundError]);
export const ConfirmFilePlanResult = resultUnion('confirmFilePlan', [FilePlanType, ActionNotAvailableError]);
