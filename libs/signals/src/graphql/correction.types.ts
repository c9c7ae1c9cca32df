import { PointInput } from '@ns/municipality';
import {
  field,
  fieldsOf,
  NotFoundError,
  ActionNotAvailableError,
  InvalidInputError,
  omittable,
  resultUnion,
} from '@ns/platform';
import { ID, InputType, Int } from 'type-graphql';
import { detailInputs } from './report-details.types.ts';
import { StaleVersionError } from './signal.results.ts';
import { SignalType } from './signal.types.ts';

@InputType({
  description: 'Text and place of a report as they are to be; a text that is left out is none any more.',
})
export class CorrectSignalInput extends fieldsOf({
  signalId: field(ID, 'The signal; it is open.'),
  version: field(Int, 'The version the correction is based on; a stale one is refused.'),
  clientKey: field(
    ID,
    'UUID made on the device before the first try: the same key is always the same correction, however often it is ' +
      'sent. With another content it is refused.',
  ),
  description: field(String, '10 to 4000 characters.'),
  settlement: field(String, 'EKATTE code.'),
  ...detailInputs('text'),
  location: omittable(PointInput, 'Where it is; inside the municipality or close to it, where its outlines are known.'),
}) {}

@InputType({ description: 'The person for whom staff entered a report, as the contact is to be.' })
export class CorrectContactInput extends fieldsOf({
  signalId: field(ID, 'The signal; staff entered it.'),
  version: field(Int, 'The version the correction is based on; a stale one is refused.'),
  clientKey: field(
    ID,
    'UUID made on the device before the first try: the same key is always the same correction, however often it is ' +
      'sent. With another content it is refused.',
  ),
  name: field(String, '2 to 100 characters.'),
  phone: omittable(String, 'At least five digits; left out when there is none.'),
}) {}

export const CorrectContactResult = resultUnion('correctContact', [
  SignalType,
  InvalidInputError,
  StaleVersionError,
  ActionNotAvailableError,
  NotFoundError,
]);

export const CorrectSignalResult = resultUnion('correctSignal', [
  SignalType,
  InvalidInputError,
  StaleVersionError,
  ActionNotAvailableError,
  NotFoundError,
]);
