import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType('AreaCircle', { description: 'A settlement with the land around it.', simpleResolvers: true })
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
    'Where the municipality is: the union of outlines and circles. `submitSignal` refuses a point more than 300 m outside.',
  simpleResolvers: true,
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
  simpleResolvers: true,
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
}
