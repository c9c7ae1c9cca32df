import { Field, ObjectType } from 'type-graphql';

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
}
