import { Field, InputType } from 'type-graphql';
import { placeTexts, type PlaceTextName } from '../domain/place-texts.ts';

const length = (name: PlaceTextName): string => `at most ${String(placeTexts[name].longest)} characters.`;

/** The texts of a place where they are written. */
@InputType()
export abstract class PlaceTextInputs implements Partial<Record<PlaceTextName, string | null>> {
  @Field(() => String, { nullable: true, description: `Street, number, landmark; ${length('address')}` })
  readonly address?: string | null;

  @Field(() => String, { nullable: true, description: `Entrance, floor; ${length('entrance')}` })
  readonly entrance?: string | null;
}
