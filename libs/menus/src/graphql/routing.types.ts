import { CategoryType, DepartmentType, SettlementType } from '@ns/municipality';
import { AccountType } from '@ns/identity';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('RoutingRule', {
  description:
    'Sends new signals that fit to a department instead of that of their category. Rules are tried in order; ' +
    'the first that fits decides.',
})
export class RoutingRuleType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Int)
  readonly position!: number;

  @Field(() => Boolean, { description: 'False: kept, but not applied.' })
  readonly active!: boolean;

  @Field(() => CategoryType, { nullable: true, description: 'A category or a group; none: any.' })
  readonly category!: CategoryType | null;

  @Field(() => SettlementType, { nullable: true })
  readonly settlement!: SettlementType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a quarter of the settlement; the nearest to the point of the signal counts.',
  })
  readonly quarter!: string | null;

  @Field(() => [String], {
    description: 'Words or phrases in any of their forms, one of which the signal has; empty: any text.',
  })
  readonly words!: readonly string[];

  @Field(() => DepartmentType, { nullable: true })
  readonly department!: DepartmentType | null;

  @Field(() => AccountType, { nullable: true, description: 'Whose the signals are at once; none: nobody’s.' })
  readonly assignee!: AccountType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the rule is passed over, in the viewer’s language; null: it works.',
  })
  readonly problem!: string | null;

  @Field(() => Int, { description: 'Give it back with a change; a stale one is refused.' })
  readonly version!: number;
}

@InputType({ description: 'A routing rule, new or changed. At least one of category, settlement and words is given.' })
export class SaveRoutingRuleInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new rule.' })
  readonly id?: string | null;

  @Field(() => String, { description: '1 to 120 characters.' })
  readonly title!: string;

  @Field(() => Int, { nullable: true, description: 'Place in the order; left out: where it is, or after the last.' })
  readonly position?: number | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  readonly active?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Code of a category or a group.' })
  readonly category?: string | null;

  @Field(() => String, { nullable: true })
  readonly settlement?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a quarter of the settlement.' })
  readonly quarter?: string | null;

  @Field(() => [String], { nullable: true })
  readonly words?: string[] | null;

  @Field(() => String, { description: 'Code of the department that gets the signals.' })
  readonly department!: string;

  @Field(() => ID, { nullable: true, description: 'A clerk of the department or a dispatcher.' })
  readonly assigneeId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the change is based on; left out for a new rule.',
  })
  readonly version?: number | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Removes the rule.' })
  readonly archived?: boolean | null;
}

@ObjectType({ description: 'A signal that would have gone elsewhere.' })
export class RoutingExample {
  @Field(() => String)
  readonly reference!: string;

  @Field(() => DepartmentType, { nullable: true })
  readonly from!: DepartmentType | null;

  @Field(() => DepartmentType, { nullable: true })
  readonly to!: DepartmentType | null;
}

@ObjectType('RoutingTrial', { description: 'What a rule would have done to the last hundred signals.' })
export class RoutingTrialType {
  @Field(() => Int, { description: 'How many signals it was tried on.' })
  readonly tried!: number;

  @Field(() => Int, { description: 'How many would have gone to another department.' })
  readonly changed!: number;

  @Field(() => [RoutingExample], { description: 'The newest ten of them.' })
  readonly examples!: readonly RoutingExample[];

  @Field(() => [String], {
    description: 'What is wrong with the rule, in the viewer’s language; it was not tried then.',
  })
  readonly problems!: readonly string[];
}
