import { Field, Float, InputType, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A place on earth, WGS 84 degrees.', simpleResolvers: true })
export class Point {
  @Field(() => Float)
  readonly lat!: number;

  @Field(() => Float)
  readonly lon!: number;
}

@InputType({ description: 'A place on earth, WGS 84 degrees.' })
export class PointInput {
  @Field(() => Float)
  readonly lat!: number;

  @Field(() => Float)
  readonly lon!: number;
}

@ObjectType('Quarter', {
  description: 'A part of a settlement that people name when they say where something is.',
  simpleResolvers: true,
})
export class QuarterType {
  @Field(() => String, { description: 'Unique within its settlement.' })
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Point, { nullable: true, description: 'Roughly its middle; null where nobody has verified one.' })
  readonly location!: Point | null;
}

@ObjectType('Settlement', { description: 'A town or village of the municipality.', simpleResolvers: true })
export class SettlementType {
  @Field(() => String, { description: 'EKATTE code, five digits; text, because some begin with 0.' })
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: '`city`, `town` or `village`.' })
  readonly kind!: string;

  @Field(() => Point, { nullable: true })
  readonly location!: Point | null;

  @Field(() => [QuarterType], { description: 'Its quarters, the best known first; empty for small places.' })
  readonly quarters!: readonly QuarterType[];
}

@ObjectType('Department', { description: 'A unit of the municipality that handles signals.', simpleResolvers: true })
export class DepartmentType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;
}

@ObjectType('ExternalBody', {
  description: 'A body outside the municipality that a signal can be forwarded to.',
  simpleResolvers: true,
})
export class ExternalBodyType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;
}

@ObjectType('QuestionValue', { description: 'One answer that a question offers.', simpleResolvers: true })
export class QuestionValueType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly label!: string;
}

@ObjectType('Question', { description: 'What a category asks beyond the description.', simpleResolvers: true })
export class QuestionType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String, {
    description: '`string`, `text`, `number`, `datetime`, `singlevaluelist` or `multivaluelist` (Open311 names).',
  })
  readonly datatype!: string;

  @Field(() => Boolean)
  readonly required!: boolean;

  @Field(() => [QuestionValueType], { description: 'Answers to choose from; empty for free answers.' })
  readonly values!: readonly QuestionValueType[];
}

@ObjectType('Category', {
  description: 'What a signal is about. Groups have children; only leaves can be reported.',
  simpleResolvers: true,
})
export class CategoryType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { description: 'Show the advice (112) before anything can be typed.' })
  readonly dangerous!: boolean;

  @Field(() => [QuestionType])
  readonly questions!: readonly QuestionType[];

  @Field(() => [CategoryType])
  readonly children!: readonly CategoryType[];

  @Field(() => DepartmentType, { nullable: true })
  readonly department!: DepartmentType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Shown before the description: 112 for dangerous matters, or what to know when the matter is not the municipality’s.',
  })
  readonly advice!: string | null;

  @Field(() => ExternalBodyType, { nullable: true, description: 'Whose matter it may turn out to be.' })
  readonly forwardTo!: ExternalBodyType | null;

  @Field(() => Boolean, {
    description: 'A signal needs a point or an address; `submitSignal` refuses one without. Groups say true.',
  })
  readonly needsPlace!: boolean;

  @Field(() => String, { description: 'Name of the icon both front ends have for it.' })
  readonly icon!: string;
}
