import { LocalizedTextInput, PointInput } from '@ns/municipality';
import { DateScalar } from '@ns/platform';
import { Field, Float, InputType, Int } from 'type-graphql';

const versionText = 'The version that the change is based on; left out for a new entry. A stale one is refused.';
const codeText =
  'Written into signals for ever: small Latin letters, digits and _. Never reused, not even after archiving.';
const positionText = 'Place in the menu; left out: where it is, or after the last.';
const fieldText = 'Needed here or in the list.';
const textsText = 'By language; a field of a language goes before. A further language that is left out stays as it is.';
const archivedText = 'Out of use: no longer offered, still readable where it was chosen. Nothing is deleted.';

@InputType()
abstract class NameInput {
  @Field(() => String, { nullable: true, description: fieldText })
  readonly nameBg?: string | null;

  @Field(() => String, { nullable: true, description: fieldText })
  readonly nameEn?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: textsText })
  readonly nameTexts?: LocalizedTextInput[] | null;
}

@InputType()
abstract class NamedInput extends NameInput {
  @Field(() => Int, { nullable: true, description: versionText })
  readonly version?: number | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: archivedText })
  readonly archived?: boolean | null;
}

@InputType()
abstract class CodedInput extends NamedInput {
  @Field(() => String, { description: codeText })
  readonly code!: string;

  @Field(() => Int, { nullable: true, description: positionText })
  readonly position?: number | null;
}

@InputType({ description: 'A department, new or changed.' })
export class SaveDepartmentInput extends CodedInput {}

@InputType({ description: 'A body outside the municipality, new or changed.' })
export class SaveExternalBodyInput extends CodedInput {
  @Field(() => String, { nullable: true, description: 'Shown to citizens; digits, blanks, a leading +.' })
  readonly phone?: string | null;
}

@InputType({ description: 'A settlement, new or changed.' })
export class SaveSettlementInput extends NamedInput {
  @Field(() => String, { description: 'EKATTE code, five digits.' })
  readonly code!: string;

  @Field(() => Int, { nullable: true, description: positionText })
  readonly position?: number | null;

  @Field(() => String, { description: '`city`, `town` or `village`.' })
  readonly kind!: string;

  @Field(() => PointInput, { description: 'Its middle.' })
  readonly location!: PointInput;

  @Field(() => Float, {
    nullable: true,
    description:
      'The settlement with the land around it, metres; left out where the outlines of the municipality hold it.',
  })
  readonly radiusMeters?: number | null;
}

@InputType({ description: 'A quarter of a settlement, new or changed.' })
export class SaveQuarterInput extends CodedInput {
  @Field(() => String, { description: 'Code of its settlement.' })
  readonly settlement!: string;

  @Field(() => PointInput, {
    nullable: true,
    description: 'Roughly its middle; left out where nobody has verified one.',
  })
  readonly location?: PointInput | null;
}

@InputType({ description: 'A day on which the calendar of the law does not hold, by decree.' })
export class SaveHolidayInput extends NamedInput {
  @Field(() => DateScalar)
  readonly day!: string;

  @Field(() => Boolean, {
    description: 'True: a Saturday or Sunday that is worked; false: a working day that is free.',
  })
  readonly working!: boolean;
}

@InputType()
abstract class LabelledInput {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { nullable: true, description: fieldText })
  readonly labelBg?: string | null;

  @Field(() => String, { nullable: true, description: fieldText })
  readonly labelEn?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: textsText })
  readonly labelTexts?: LocalizedTextInput[] | null;
}

@InputType({ description: 'One answer that a question offers.' })
export class QuestionValueInput extends LabelledInput {}

@InputType({ description: 'When a question is asked: an earlier question of the category has one of the answers.' })
export class QuestionConditionInput {
  @Field(() => String, { description: 'Code of the earlier question; one with answers to choose from.' })
  readonly onQuestion!: string;

  @Field(() => [String], { description: 'Codes of its answers; one of them is enough.' })
  readonly values!: string[];
}

@InputType({ description: 'A question of a category.' })
export class QuestionInput extends LabelledInput {
  @Field(() => String, {
    description: '`string`, `text`, `number`, `datetime`, `singlevaluelist` or `multivaluelist` (Open311 names).',
  })
  readonly datatype!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  readonly required?: boolean | null;

  @Field(() => [QuestionValueInput], {
    nullable: true,
    description: 'Answers to choose from; left out for free answers.',
  })
  readonly values?: QuestionValueInput[] | null;

  @Field(() => QuestionConditionInput, { nullable: true, description: 'Left out: always asked.' })
  readonly condition?: QuestionConditionInput | null;
}

@InputType({ description: 'A category or a group of categories, new or changed.' })
export class SaveCategoryInput extends CodedInput {
  @Field(() => String, { nullable: true, description: 'Code of its group; left out: it is a group.' })
  readonly parent?: string | null;

  @Field(() => String, { description: 'Code of the department that gets the signals.' })
  readonly department!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Service target in working days; needed on a category, none on a group.',
  })
  readonly targetWorkingDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Shows the advice before anything can be typed.',
  })
  readonly dangerous?: boolean | null;

  @Field(() => String, { nullable: true })
  readonly adviceBg?: string | null;

  @Field(() => String, { nullable: true })
  readonly adviceEn?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: textsText })
  readonly adviceTexts?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the external body whose matter it may turn out to be.' })
  readonly forwardTo?: string | null;

  @Field(() => String, { description: 'Name of a picture of the front ends.' })
  readonly icon!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Its signals can be published.' })
  readonly publishable?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'A photo of the work done is demanded.' })
  readonly photoOnResolve?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'A point or an address is demanded.' })
  readonly needsPlace?: boolean | null;

  @Field(() => [QuestionInput], { nullable: true, description: 'In order; left out: none.' })
  readonly questions?: QuestionInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'When the department changes: open signals that the former one handles go to the new one too.',
  })
  readonly moveOpenSignals?: boolean | null;
}

@InputType({
  description: 'What the municipality is called, how it is reached, how it looks, by which terms it works.',
})
export class SaveMunicipalityInput extends NameInput {
  @Field(() => String, { nullable: true })
  readonly addressBg?: string | null;

  @Field(() => String, { nullable: true })
  readonly addressEn?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: textsText })
  readonly addressTexts?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true })
  readonly email?: string | null;

  @Field(() => String, { nullable: true })
  readonly website?: string | null;

  @Field(() => String, { nullable: true })
  readonly dataProtectionEmail?: string | null;

  @Field(() => String, { description: '`teal`, `blue`, `green`, `burgundy`, `purple` or `graphite`.' })
  readonly colour!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Data URL of a PNG or JPEG picture up to 100 KB; left out: as it is, empty: none.',
  })
  readonly logo?: string | null;

  @Field(() => String, { nullable: true, description: 'A paragraph of its own in the privacy statement.' })
  readonly privacyBg?: string | null;

  @Field(() => String, { nullable: true })
  readonly privacyEn?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: textsText })
  readonly privacyTexts?: LocalizedTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name before the sender’s address in mails; left out: as configured.',
  })
  readonly senderName?: string | null;

  @Field(() => Int, { description: 'Calendar months from receipt to the statutory term.' })
  readonly statutoryMonths!: number;

  @Field(() => Int, {
    description: 'Days of silence after which a question returns to the clerk and an outcome closes.',
  })
  readonly silenceDays!: number;

  @Field(() => Int, { description: 'Days in which a reporter can dispute the outcome.' })
  readonly disputeDays!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Signals of one account in an hour; 0: any number; left out: as configured.',
  })
  readonly submissionsPerHour?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Signals of one account in a day; 0: any number; left out: as configured.',
  })
  readonly submissionsPerDay?: number | null;

  @Field(() => Int, { description: 'The version that the change is based on.' })
  readonly version!: number;
}
