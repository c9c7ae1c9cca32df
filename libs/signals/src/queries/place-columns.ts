import { sql } from '@ns/platform';
import { placeTextNames } from '../domain/place-texts.ts';

/** The texts of the place from `signal s`, under the names of `PlaceTexts`. */
export const placeColumns = sql.raw(placeTextNames.map((name) => `s.${name}`).join(', '));
