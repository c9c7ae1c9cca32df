import { DateScalar } from '@ns/platform';
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { LocalizedText, textsText } from './localized-texts.ts';

@ObjectType({ description: 'A place on earth, WGS 84 degrees.' })
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

/** What administrators see of every entry of a menu. */
@ObjectType()
abstract class MenuEntryType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly nameBg!: string;

  @Field(() => String)
  readonly nameEn!: string;

  @Field(() => [LocalizedText], { description: textsText })
  readonly nameTexts!: readonly LocalizedText[];

  @Field(() => Int, { description: 'Give it back with a change; a stale one is refused.' })
  readonly version!: number;

  @Field(() => Boolean, { description: 'Out of use: no longer offered, still named where it was chosen.' })
  readonly archived!: boolean;
}

/** An entry with a place in its menu. */
@ObjectType()
abstract class PlacedEntryType extends MenuEntryType {
  @Field(() => Int, { description: 'Place in the menu.' })
  readonly position!: number;
}

@ObjectType('Holiday', { description: 'A day on which the calendar of the law does not hold, by decree.' })
export class HolidayType extends MenuEntryType {
  @Field(() => DateScalar)
  readonly day!: string;

  @Field(() => Boolean, {
    description: 'True: a Saturday or Sunday that is worked; false: a working day that is free.',
  })
  readonly working!: boolean;
}

@ObjectType('Quarter', { description: 'A part of a settlement that people name when they say where something is.' })
export class QuarterType extends PlacedEntryType {
  @Field(() => String, { description: 'Unique within its settlement.' })
  readonly code!: string;

  @Field(() => Point, { nullable: true, description: 'Roughly its middle; null where nobody has verified one.' })
  readonly location!: Point | null;
}

@ObjectType('Settlement', { description: 'A town or village of the municipality.' })
export class SettlementType extends PlacedEntryType {
  @Field(() => String, { description: 'EKATTE code, five digits; text, because some begin with 0.' })
  readonly code!: string;

  @Field(() => String, { description: '`city`, `town` or `village`.' })
  readonly kind!: string;

  @Field(() => Point, { nullable: true })
  readonly location!: Point | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The settlement with the land around it, metres; null where the outlines of the municipality hold it.',
  })
  readonly radiusMeters!: number | null;

  @Field(() => [QuarterType], { description: 'Its quarters, the best known first; empty for small places.' })
  readonly quarters!: readonly QuarterType[];
}

@ObjectType('Department', { description: 'A unit of the municipality that handles signals.' })
export class DepartmentType extends PlacedEntryType {
  @Field(() => String)
  readonly code!: string;
}

@ObjectType('ExternalBody', { description: 'A body outside the municipality that a signal can be forwarded to.' })
export class ExternalBodyType extends PlacedEntryType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;
}

@ObjectType()
abstract class LabelledType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String)
  readonly labelBg!: string;

  @Field(() => String)
  readonly labelEn!: string;

  @Field(() => [LocalizedText], { description: textsText })
  readonly labelTexts!: readonly LocalizedText[];
}

@ObjectType('QuestionValue', { description: 'One answer that a question offers.' })
export class QuestionValueType extends LabelledType {}

@ObjectType('QuestionCondition', {
  description: 'When a question is asked: an earlier question of the category has one of the answers.',
})
export class QuestionConditionType {
  @Field(() => String, { description: 'Code of the earlier question.' })
  readonly onQuestion!: string;

  @Field(() => [String], { description: 'Codes of its answers; one of them is enough.' })
  readonly values!: readonly string[];
}

@ObjectType('Question', { description: 'What a category asks beyond the description.' })
export class QuestionType extends LabelledType {
  @Field(() => String, {
    description: '`string`, `text`, `number`, `datetime`, `singlevaluelist` or `multivaluelist` (Open311 names).',
  })
  readonly datatype!: string;

  @Field(() => Boolean)
  readonly required!: boolean;

  @Field(() => [QuestionValueType], { description: 'Answers to choose from; empty for free answers.' })
  readonly values!: readonly QuestionValueType[];

  @Field(() => QuestionConditionType, {
    nullable: true,
    description: 'When it is asked; null: always. An answer to a question that is not asked is refused.',
  })
  readonly condition!: QuestionConditionType | null;
}

@ObjectType('Category', { description: 'What a signal is about. Groups have children; only leaves can be reported.' })
export class CategoryType extends PlacedEntryType {
  @Field(() => String)
  readonly code!: string;

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
      'Shown before the description: 112 for dangerous matters, or what to know when the matter is not the ' +
      'municipality’s.',
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

  @Field(() => String, { nullable: true, description: 'Code of its group; null: it is a group.' })
  readonly parent!: string | null;

  @Field(() => Int, { nullable: true, description: 'Service target in working days; null on a group.' })
  readonly targetWorkingDays!: number | null;

  @Field(() => String, { nullable: true })
  readonly adviceBg!: string | null;

  @Field(() => String, { nullable: true })
  readonly adviceEn!: string | null;

  @Field(() => [LocalizedText], { description: textsText })
  readonly adviceTexts!: readonly LocalizedText[];

  @Field(() => Boolean, { description: 'Its signals can be published.' })
  readonly publishable!: boolean;

  @Field(() => Boolean, { description: 'A photo of the work done is demanded.' })
  readonly photoOnResolve!: boolean;
}
