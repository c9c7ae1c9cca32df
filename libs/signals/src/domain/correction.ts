import { type Text, textOf } from '../texts/index.ts';
import { type PlaceTexts, placeTextNames } from './place-texts.ts';
import { reportDetails } from './report-details.ts';

/** What staff may correct of a report beside its category. */
export const correctedFields = ['description', 'settlement', ...placeTextNames, 'location'] as const;
export type CorrectedField = (typeof correctedFields)[number];

/** What a report says, as far as it can be corrected. */
export interface CorrectableReport extends PlaceTexts {
  readonly description: string;
  /** EKATTE code */
  readonly settlement: string;
  readonly location: { readonly lat: number; readonly lon: number } | null;
}

/** A field that was corrected, as it is kept. */
export interface Correction {
  readonly field: CorrectedField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states of a report, in the order of the fields. */
export function correctionsBetween(before: CorrectableReport, after: CorrectableReport): readonly Correction[] {
  return correctedFields
    .map((field) => ({ field, before: keptAs(before[field]), after: keptAs(after[field]) }))
    .filter((correction) => correction.before !== correction.after);
}

/** What a corrected field is called. */
export function correctedFieldLabel(field: CorrectedField): Text {
  return field === 'description' || field === 'settlement' || field === 'location'
    ? textOf(`correction.${field}`)
    : reportDetails[field].label;
}

function keptAs(value: CorrectableReport[CorrectedField]): string | null {
  return value === null || typeof value === 'string' ? value : `${value.lat.toFixed(5)}, ${value.lon.toFixed(5)}`;
}
