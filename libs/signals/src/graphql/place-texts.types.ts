import { fieldsOf, omittable } from '@ns/platform';
import { InputType } from 'type-graphql';
import { placeTexts, type PlaceTextName } from '../domain/place-texts.ts';

const length = (name: PlaceTextName): string => `at most ${String(placeTexts[name].longest)} characters.`;

/** The texts of a place where they are written. */
@InputType()
export abstract class PlaceTextInputs
  extends fieldsOf({
    address: omittable(String, `Street, number, landmark; ${length('address')}`),
    entrance: omittable(String, `Entrance, floor; ${length('entrance')}`),
  })
  implements Partial<Record<PlaceTextName, string | null>> {}
