import { field, fieldsOf, nullable, omittable } from '@ns/platform';
import { CategoryType, DepartmentType, SettlementType } from '@ns/municipality';
import { AccountType } from '@ns/identity';
import { ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('RoutingRule', {
  description:
    'Sends new signals that fit to a department instead of that of their category. Rules are tried in order; ' +
    'the first that fits decides.',
})
export class RoutingRuleType extends fieldsOf({
  id: field(ID),
  title: field(String),
  position: field(Int),
  active: field(Boolean, 'False: kept, but not applied.'),
  category: nullable(CategoryType, 'A category or a group; none: any.'),
  settlement: nullable(SettlementType),
  quarter: nullable(String, 'Code of a quarter of the settlement; the nearest to the point of the signal counts.'),
  words: field([String], 'Words or phrases in any of their forms, one of which the signal has; empty: any text.', {
    rows: 3,
  }),
  department: nullable(DepartmentType),
  assignee: nullable(AccountType, 'Whose the signals are at once; none: nobody’s.'),
  problem: nullable(String, 'Why the rule is passed over, in the viewer’s language; null: it works.'),
  version: field(Int, 'Give it back with a change; a stale one is refused.'),
}) {}

@InputType({ description: 'A routing rule, new or changed. At least one of category, settlement and words is given.' })
export class SaveRoutingRuleInput extends fieldsOf({
  id: omittable(ID, 'Left out for a new rule.'),
  title: field(String, '1 to 120 characters.'),
  position: omittable(Int, 'Place in the order; left out: where it is, or after the last.'),
  active: omittable(Boolean, undefined, true),
  category: omittable(String, 'Code of a category or a group.'),
  settlement: omittable(String, 'EKATTE code; needed with a quarter.'),
  quarter: omittable(String, 'Code of a quarter of the settlement.'),
  words: omittable(
    [String],
    'Words or phrases in any form, one of which the signal has; at most 30 of at most 60 characters.',
  ),
  department: field(String, 'Code of the department that gets the signals.'),
  assigneeId: omittable(ID, 'Somebody with the permission `signal.handle` in the department.'),
  version: omittable(Int, 'The version that the change is based on; left out for a new rule.'),
  archived: omittable(Boolean, 'Removes the rule.', false),
}) {}

@ObjectType({ description: 'A signal that would have gone elsewhere.' })
export class RoutingExample extends fieldsOf({
  reference: field(String),
  from: nullable(DepartmentType),
  to: nullable(DepartmentType),
}) {}

@ObjectType('RoutingTrial', { description: 'What a rule would have done to the last hundred signals.' })
export class RoutingTrialType extends fieldsOf({
  tried: field(Int, 'How many signals it was tried on.'),
  changed: field(Int, 'How many would have gone to another department.'),
  examples: field([RoutingExample], 'The newest ten of them.'),
  problems: field([String], 'What is wrong with the rule, in the viewer’s language; it was not tried then.', {
    rows: 0.5,
  }),
}) {}
