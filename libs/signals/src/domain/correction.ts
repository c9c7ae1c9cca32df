import { type Text, textOf } from '../texts/index.ts';
import { type PlaceTextName, type PlaceTexts, placeTextNames } from './place-texts.ts';
import { reportDetails } from './report-details.ts';

/** What staff may correct of a report beside its category. */
const reportFields = ['description', 'settlement', ...placeTextNames, 'location'] as const;

/** What staff may correct of the person for whom they entered a report. */
export const contactFields = ['contactName', 'contactPhone'] as const;

/** Everything that a correction can be about, in the order in which it is read. */
export const correctedFields = [...reportFields, ...contactFields] as const;
export type CorrectedField = (typeof correctedFields)[number];

/** What a report says, as far as it can be corrected. */
export interface CorrectableReport extends PlaceTexts {
  readonly description: string;
  /** EKATTE code */
  readonly settlement: string;
  readonly location: { readonly lat: number; readonly lon: number } | null;
}

/** The person for whom a report was entered, as far as it can be corrected; the phone is null when there is none. */
export interface CorrectableContact {
  readonly contactName: string;
  readonly contactPhone: string | null;
}

/** A field that was corrected, as it is kept. */
export interface Correction {
  readonly field: CorrectedField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states of a report, in the order of the fields. */
export function correctionsBetween(before: CorrectableReport, after: CorrectableReport): readonly Correction[] {
  return reportFields
    .map((field) => ({ field, before: keptAs(before[field]), after: keptAs(after[field]) }))
    .filter(isCorrection);
}

/** What differs between two states of a contact, in the order of the fields. */
export function contactCorrectionsBetween(
  before: CorrectableContact,
  after: CorrectableContact,
): readonly Correction[] {
  return contactFields.map((field) => ({ field, before: before[field], after: after[field] })).filter(isCorrection);
}

/** Whether a field is about a person: who reads it is written down, and it goes with the person's account. */
export function isOfContact(field: CorrectedField): boolean {
  return contactFields.some((each) => each === field);
}

/** What a corrected field is called. */
export function correctedFieldLabel(field: CorrectedField): Text {
  return isPlaceText(field) ? reportDetails[field].label : textOf(`correction.${field}`);
}

function isPlaceText(field: CorrectedField): field is PlaceTextName {
  return placeTextNames.some((name) => name === field);
}

function isCorrection({ before, after }: Correction): boolean {
  return before !== after;
}

function keptAs(value: CorrectableReport[keyof CorrectableReport]): string | null {
  return value === null || typeof value === 'string' ? value : `${value.lat.toFixed(5)}, ${value.lon.toFixed(5)}`;
}
