import { PhotoType } from '@ns/media';
import {
  ActionNotAvailableError,
  DateTimeScalar,
  enumOf,
  field,
  fieldsOf,
  inLanguage,
  InvalidInputError,
  type Language,
  NotFoundError,
  nullable,
  omittable,
  resultUnion,
} from '@ns/platform';
import { ID, InputType, ObjectType } from 'type-graphql';
import { updateStates } from '../domain/resident-updates.ts';
import type { ResidentUpdateRow } from '../queries/resident-updates.ts';
import { textOf } from '../texts/index.ts';
import { PersonalDataError } from './public-text.types.ts';
import { PublicSignal } from './public-signal.types.ts';
import { SignalType } from './signal.types.ts';

const UpdateStateEnum = enumOf(
  'ResidentUpdateState',
  'What is shown of an update: COUNTED has neither words nor a photo to show, WAITING waits for the staff, REFUSED ' +
    'is not shown, WITHDRAWN was taken back by its author.',
  updateStates,
);

@ObjectType({ description: 'What a resident added to a published signal, shown by the staff; nobody is named.' })
export class PublicUpdate extends fieldsOf({
  id: field(ID),
  text: nullable(String, 'Null where it is a photo alone.', { characters: 150 }),
  photo: nullable(PhotoType, 'With what the staff has covered in it.'),
  at: field(DateTimeScalar),
}) {}

@ObjectType({ description: 'What the viewer added to a signal.' })
export class OwnUpdate extends fieldsOf({
  id: field(ID),
  text: nullable(String, undefined, { characters: 150 }),
  photo: nullable(PhotoType),
  at: field(DateTimeScalar),
  state: field(UpdateStateEnum),
  stateLabel: field(String),
  reason: nullable(String, 'Why it is not shown, as the staff wrote it.', { characters: 150 }),
}) {}

@ObjectType({ description: 'An update of a resident as the staff decides about it; its author is not named.' })
export class ResidentUpdate extends fieldsOf(OwnUpdate, {
  byReporter: field(Boolean, 'Whether the reporter of the signal wrote it.'),
}) {}

/** An update with its photo, in one language. */
export function presentUpdate(row: ResidentUpdateRow, photo: PhotoType | null, language: Language): ResidentUpdate {
  const { id, text, at, state, reason, byReporter } = row;
  return {
    id,
    text,
    at,
    state,
    reason,
    byReporter,
    photo,
    stateLabel: inLanguage(language, textOf(`updateState.${state}`)),
  };
}

@InputType({ description: 'That a published signal is still so, with words and a photo or without.' })
export class AddPublicUpdateInput extends fieldsOf({
  signalId: field(ID, 'The signal; it is published and open.'),
  clientKey: field(
    ID,
    'UUID made on the device before the first try: the same key is always the same update, however often it is sent. ' +
      'With another content it is refused.',
  ),
  text: omittable(String, 'At most 300 characters.', ''),
  photoIds: omittable([ID], 'A finished upload at /files (tus), the last part of its address; at most one.', []),
}) {}

@ObjectType({ description: 'An update that its author has taken back.' })
export class PublicUpdateWithdrawn extends fieldsOf({ id: field(ID) }) {}

export const AddPublicUpdateResult = resultUnion('addPublicUpdate', [
  PublicSignal,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const WithdrawPublicUpdateResult = resultUnion('withdrawPublicUpdate', [PublicUpdateWithdrawn, NotFoundError]);
export const PublishUpdateResult = resultUnion('publishUpdate', [
  SignalType,
  PersonalDataError,
  NotFoundError,
  ActionNotAvailableError,
]);
export const RefuseUpdateResult = resultUnion('refuseUpdate', [
  SignalType,
  InvalidInputError,
  NotFoundError,
  ActionNotAvailableError,
]);
