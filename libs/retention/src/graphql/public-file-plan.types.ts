import { DateScalar, enumOf, field, fieldsOf, nullable } from '@ns/platform';
import { Int, ObjectType } from 'type-graphql';
import type { PlanProgress } from '../domain/file-plan.ts';
import { PlanKindEnum, PlanOutcomeEnum } from './file-plan.types.ts';

export const PlanProgressEnum = enumOf<PlanProgress>('FilePlanProgress', 'Whether the file plan is carried out.', {
  IN_FORCE: 'The plan as it is now is confirmed and carried out each night.',
  NEVER_CONFIRMED: 'No plan was confirmed yet: nothing is removed by it.',
  CHANGED: 'The plan was changed after its confirmation: nothing is removed by it until it is confirmed again.',
});

@ObjectType('PublicFilePlanRule', { description: 'How long one kind of thing is kept, and what then happens.' })
export class PublicFilePlanRuleType extends fieldsOf({
  kind: field(PlanKindEnum),
  label: field(String, 'What people call the kind.'),
  categoryGroup: nullable(String, 'Code of a group of categories; null: of all groups that have no rule of their own.'),
  categoryGroupName: nullable(String, 'What people call the group.'),
  months: field(Int),
  countedFrom: field(String, 'From when on the months are counted, in words.'),
  outcome: field(PlanOutcomeEnum),
}) {}

@ObjectType('PublicFilePlan', { description: 'The file plan as everybody may read it.' })
export class PublicFilePlanType extends fieldsOf({
  progress: field(PlanProgressEnum),
  confirmedOn: nullable(
    DateScalar,
    'The day on which the plan that is in force was confirmed; it is carried out from the night after. Null while ' +
      'none is in force.',
  ),
  rules: field([PublicFilePlanRuleType], 'The rules that are carried out; empty while no plan is in force.'),
}) {}
