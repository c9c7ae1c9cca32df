import { type Text, textOf } from '../texts/index.ts';
import { withoutDirectionMarks } from './direction-marks.ts';
import type { Problem } from './submission-rules.ts';

/** What a report can say about its place beside the point. */
interface ReportDetail {
  /**
   * `text`: what people write. It can hold personal data: only the reporter and staff read it. `number`: a whole number
   * that the device says about the point; only staff read it.
   */
  readonly type: 'text' | 'number';
  /** greatest length in characters, as a person counts them, or greatest number; the least is 0 */
  readonly most: number;
  /** description in the API where it is given, without its limits */
  readonly asked: string;
  /** description in the API where it is read */
  readonly about: string;
  readonly label: Text;
  /** what is said when it is outside of its limits */
  readonly refusal: (most: number) => Text;
}

/**
 * What reports say about their place, in the order in which it is read. Each is a column of `signal` and a field of the
 * API with the same name; the inputs, the checks, the row, what is shown and the data that a person can take along
 * follow from this table. Texts stand in the document, in mails and in the search as well.
 */
export const reportDetails = {
  address: {
    type: 'text',
    most: 300,
    asked: 'Street, number, landmark',
    about: 'Street, number, landmark, as the reporter wrote it.',
    label: textOf('place.address'),
    refusal: (longest: number) => textOf('addressTooLong', { longest }),
  },
  entrance: {
    type: 'text',
    most: 60,
    asked: 'Entrance, floor',
    about: 'What leads from the address to the place: entrance, floor.',
    label: textOf('place.entrance'),
    refusal: (longest: number) => textOf('entranceTooLong', { longest }),
  },
  approach: {
    type: 'text',
    most: 120,
    asked: 'How one gets to the place',
    about: 'How one gets to the place, for who goes there, as the reporter wrote it.',
    label: textOf('place.approach'),
    refusal: (longest: number) => textOf('approachTooLong', { longest }),
  },
  locationAccuracy: {
    type: 'number',
    most: 10_000,
    asked:
      'How exact the device said its position was, in metres, when `location` was taken from it; left out when the ' +
      'point was moved since, and not kept without a point',
    about:
      'How exact the device said its position was, in metres, when the place was taken from it; null when the point ' +
      'was moved or there is none.',
    label: textOf('place.locationAccuracy'),
    refusal: (most: number) => textOf('locationAccuracyOutside', { most }),
  },
} as const satisfies Readonly<Record<string, ReportDetail>>;

type Table = typeof reportDetails;
export type ReportDetailName = keyof Table;
export type ReportDetailType = ReportDetail['type'];

/** The names of the details of one type. */
export type DetailNameOf<T extends ReportDetailType> = {
  [N in ReportDetailName]: Table[N]['type'] extends T ? N : never;
}[ReportDetailName];

/** The details of one report; null where nothing was said. */
export type ReportDetails = { readonly [N in DetailNameOf<'text'>]: string | null } & {
  readonly [N in DetailNameOf<'number'>]: number | null;
};

/** The details as somebody sends them. */
export type GivenDetails = { readonly [N in ReportDetailName]?: ReportDetails[N] | undefined };

/** The names of the details, in their order. */
export const reportDetailNames = Object.keys(reportDetails) as readonly ReportDetailName[];

/** What the table says of a detail. */
export function detailOf(name: ReportDetailName): ReportDetail {
  return reportDetails[name];
}

/** The names of the details of one type, in their order. */
export function detailNamesOf<T extends ReportDetailType>(type: T): readonly DetailNameOf<T>[] {
  return reportDetailNames.filter((name): name is DetailNameOf<T> => detailOf(name).type === type);
}

/** The details of what carries them and more. */
export function reportDetailsOf(source: ReportDetails): ReportDetails {
  return eachDetail((name) => source[name]);
}

/** A report that says nothing about its place. */
export const noReportDetails: ReportDetails = eachDetail(() => null);

/**
 * Reads what somebody sent: texts without marks of direction and surrounding blanks, of which an empty one is none.
 * @param hasPoint Whether a point was sent as well; without one a device has nothing to say about it
 */
export function readReportDetails(given: GivenDetails, hasPoint: boolean): ReportDetails {
  return eachDetail((name) => {
    const value: string | number | null = given[name] ?? null;
    return typeof value === 'string' ? withoutDirectionMarks(value).trim() || null : hasPoint ? value : null;
  });
}

/** Checks the limits. */
export function reportDetailProblems(details: ReportDetails): readonly Problem[] {
  return reportDetailNames.flatMap((name) => {
    const { most, refusal } = detailOf(name);
    return isWithin(details[name], most) ? [] : [{ path: name, message: refusal(most) }];
  });
}

function isWithin(value: string | number | null, most: number): boolean {
  const size = typeof value === 'string' ? [...value].length : (value ?? 0);
  return size >= 0 && size <= most;
}

function eachDetail(valueOf: (name: ReportDetailName) => string | number | null): ReportDetails {
  return Object.fromEntries(reportDetailNames.map((name) => [name, valueOf(name)])) as ReportDetails;
}
