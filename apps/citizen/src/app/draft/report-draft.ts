import { type AskableQuestion, askedQuestions } from '@ns/web/questions';
import { type GivenTexts, givenTexts, noTexts, type TypedTexts } from '@ns/web/report-texts';

export const descriptionMin = 10;
export const descriptionMax = 4000;
/** Metres of accuracy of a point that the server takes; decision 0194. */
const accuracyMax = 10_000;

export interface DraftPoint {
  readonly lat: number;
  readonly lon: number;
  /** How exact the device knew it, metres; absent when the point was marked in another way. */
  readonly accuracy?: number;
}

/** A signal that is being written. Photos are kept separately, on the photo store. */
export interface ReportDraft extends TypedTexts {
  /** Made once, with the draft: by it the server knows a repeated try, and the device the photos. */
  readonly clientKey: string;
  /** ISO moment of the last change; empty while nothing was written. */
  readonly changedAt: string;
  readonly category: string | null;
  /** Whether the category is proposed by the words and follows them; false once its reporter has chosen. */
  readonly categorySuggested: boolean;
  /** The category whose advice (112 or whom to call) the reporter has read and put aside. */
  readonly advicePutAside: string | null;
  readonly settlement: string;
  /** Code of a quarter of the settlement; empty when none is chosen. */
  readonly quarter: string;
  readonly description: string;
  readonly address: string;
  /** The address as it was filled in from a place; a person's own words differ from it. */
  readonly filledAddress: string;
  readonly point: DraftPoint | null;
  /**
   * The similar signals that the reporter has looked at and found different, by the question they answered; null
   * before.
   */
  readonly similarPutAside: string | null;
  /** Chosen values by question code. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** What the form of a report has: what it is about, where it is and what is wrong. */
export interface ReportDetails extends Pick<
  ReportDraft,
  'settlement' | 'quarter' | 'address' | 'point' | 'description' | 'answers' | keyof TypedTexts
> {
  /** Code of the category; empty while there is none. */
  readonly category: string;
}

/** A signal of which nothing is written yet. */
export function newDraft(clientKey: string): ReportDraft {
  return {
    clientKey,
    changedAt: '',
    category: null,
    categorySuggested: false,
    advicePutAside: null,
    settlement: '',
    quarter: '',
    description: '',
    address: '',
    filledAddress: '',
    ...noTexts,
    point: null,
    similarPutAside: null,
    answers: {},
  };
}

/** Reads a kept draft; whatever is missing or of an older shape falls back to empty. */
export function parseDraft(clientKey: string, json: string | null): ReportDraft {
  try {
    return { ...newDraft(clientKey), ...(JSON.parse(json ?? 'null') as Partial<ReportDraft> | null), clientKey };
  } catch {
    return newDraft(clientKey);
  }
}

/** The accuracy of the point as the server takes it, in whole metres; null where the device said none that helps. */
export function sentAccuracy({ point }: Pick<ReportDraft, 'point'>): number | null {
  const metres = Math.round(point?.accuracy ?? Number.NaN);
  return metres >= 0 && metres <= accuracyMax ? metres : null;
}

/** A short line by which the reporter knows the draft again. */
export function draftTitle(draft: ReportDraft, categoryName: string | undefined): string {
  const words = draft.description.trim().replace(/\s+/g, ' ');
  return [categoryName, words.length > 60 ? `${words.slice(0, 60)}…` : words].filter(Boolean).join(' · ');
}

/**
 * What is said about the place beside its address, as the API takes it; entrance and floor stay behind where the chosen
 * category does not ask for them.
 */
export function textsTo(draft: ReportDraft, { asksEntrance }: { readonly asksEntrance: boolean }): GivenTexts {
  const given = givenTexts(draft);
  return asksEntrance ? given : { ...given, entrance: null };
}

/**
 * Answers given to the questions that the chosen category asks, in their order; those of another category stay behind.
 */
export function answersTo(
  draft: ReportDraft,
  questions: readonly AskableQuestion[],
): { question: string; values: string[] }[] {
  return askedQuestions(questions, draft.answers).flatMap(({ code }) => {
    const values = (draft.answers[code] ?? []).map((value) => value.trim()).filter((value) => value !== '');
    return values.length > 0 ? [{ question: code, values }] : [];
  });
}
