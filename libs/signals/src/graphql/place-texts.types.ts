import { Field, InputType, ObjectType } from 'type-graphql';
import { placeTexts, type PlaceTextName } from '../domain/place-texts.ts';

const length = (name: PlaceTextName): string => `at most ${String(placeTexts[name].longest)} characters.`;

/** The texts of a place where they are read. */
@ObjectType({ simpleResolvers: true })
export abstract class PlaceTextFields implements Record<PlaceTextName, string | null> {
  @Field(() => String, { nullable: true, description: 'Street, number, landmark, as the reporter wrote it.' })
  readonly address!: string | null;

  @Field(() => String, { nullable: true, description: 'What leads from the address to the place: entrance, floor.' })
  readonly entrance!: string | null;
}

/** The texts of a place where they are written. */
@InputType()
export abstract class PlaceTextInputs implements Partial<Record<PlaceTextName, string | null>> {
  @Field(() => String, { nullable: true, description: `Street, number, landmark; ${length('address')}` })
  readonly address?: string | null;

  @Field(() => String, { nullable: true, description: `Entrance, floor; ${length('entrance')}` })
  readonly entrance?: string | null;
}
