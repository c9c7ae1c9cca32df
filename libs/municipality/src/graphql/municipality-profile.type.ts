import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalizedText, textsText } from './localized-texts.ts';

@ObjectType('AreaCircle', { description: 'A settlement with the land around it.' })
export class AreaCircleType {
  @Field(() => Float)
  readonly lat!: number;

  @Field(() => Float)
  readonly lon!: number;

  @Field(() => Float)
  readonly radiusMeters!: number;
}

@ObjectType('MunicipalityArea', {
  description:
    'Where the municipality is: the union of outlines and circles. `submitSignal` refuses a point more than ' +
    '300 m outside.',
})
export class MunicipalityAreaType {
  @Field(() => [[[Float]]], {
    description: 'Outlines of land, each a ring of [longitude, latitude] (© OpenStreetMap contributors, ODbL 1.0).',
  })
  readonly lands!: readonly (readonly (readonly number[])[])[];

  @Field(() => [AreaCircleType])
  readonly circles!: readonly AreaCircleType[];
}

@ObjectType('Municipality', {
  description: 'Whose service this is and how it is reached; the statements on accessibility and privacy name it.',
})
export class MunicipalityProfile {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Postal address in one line.' })
  readonly address!: string | null;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the municipality’s own site.' })
  readonly website!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail of the data protection officer; null when the municipality gave none, then `email` serves.',
  })
  readonly dataProtectionEmail!: string | null;

  @Field(() => MunicipalityAreaType, {
    nullable: true,
    description: 'Where it is; null when its data does not say, then no point is refused as outside.',
  })
  readonly area!: MunicipalityAreaType | null;

  @Field(() => String, {
    description: 'Colour of the citizen app: `teal`, `blue`, `green`, `burgundy`, `purple` or `graphite`.',
  })
  readonly colour!: string;

  @Field(() => String, { nullable: true, description: 'Address of its picture on this server; null: it has none.' })
  readonly logoUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'A paragraph of its own in the privacy statement.' })
  readonly privacy!: string | null;

  @Field(() => Int, { description: 'Calendar months from receipt to the statutory term.' })
  readonly statutoryMonths!: number;

  @Field(() => Int, {
    description: 'Days of silence after which a question returns to the clerk and an undisputed outcome closes.',
  })
  readonly silenceDays!: number;

  @Field(() => Int, { description: 'Days in which a reporter can dispute the outcome.' })
  readonly disputeDays!: number;

  @Field(() => String)
  readonly nameBg!: string;

  @Field(() => String)
  readonly nameEn!: string;

  @Field(() => [LocalizedText], { description: textsText })
  readonly nameTexts!: readonly LocalizedText[];

  @Field(() => String, { nullable: true })
  readonly addressBg!: string | null;

  @Field(() => String, { nullable: true })
  readonly addressEn!: string | null;

  @Field(() => [LocalizedText], { description: textsText })
  readonly addressTexts!: readonly LocalizedText[];

  @Field(() => String, { nullable: true })
  readonly privacyBg!: string | null;

  @Field(() => String, { nullable: true })
  readonly privacyEn!: string | null;

  @Field(() => [LocalizedText], { description: textsText })
  readonly privacyTexts!: readonly LocalizedText[];

  @Field(() => String, {
    nullable: true,
    description: 'Name before the sender’s address in mails; null: as configured.',
  })
  readonly senderName!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Signals of one account in an hour; 0: any number; null: as configured.',
  })
  readonly submissionsPerHour!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Signals of one account in a day; 0: any number; null: as configured.',
  })
  readonly submissionsPerDay!: number | null;

  @Field(() => Int, { description: 'Give it back with a change; a stale one is refused.' })
  readonly version!: number;
}
