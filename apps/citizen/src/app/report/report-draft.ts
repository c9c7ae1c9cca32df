export const STEPS = ['category', 'details', 'photos', 'summary'] as const;
export type Step = (typeof STEPS)[number];

export const DESCRIPTION_MIN = 10;
export const DESCRIPTION_MAX = 4000;

export interface DraftPoint {
  readonly lat: number;
  readonly lon: number;
}

/** A signal that is being written. Photos are kept beside it, on the photo shelf. */
export interface ReportDraft {
  /** Made once, before the first try to send: by it the server knows a repeated try. */
  readonly clientKey: string | null;
  readonly step: Step;
  readonly category: string | null;
  /** The category whose advice (112 or whom to call) the reporter has read and put aside. */
  readonly advicePutAside: string | null;
  readonly settlement: string;
  readonly description: string;
  readonly address: string;
  readonly point: DraftPoint | null;
  /** Chosen values by question code. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

export const emptyDraft: ReportDraft = {
  clientKey: null,
  step: 'category',
  category: null,
  advicePutAside: null,
  settlement: '',
  description: '',
  address: '',
  point: null,
  answers: {},
};

/** Reads a kept draft; whatever is missing or of an older shape falls back to empty. */
export function parseDraft(json: string | null): ReportDraft {
  if (!json) {
    return emptyDraft;
  }
  try {
    const kept = JSON.parse(json) as Partial<ReportDraft> | null;
    const draft = { ...emptyDraft, ...kept };
    return STEPS.includes(draft.step) ? draft : { ...draft, step: 'category' };
  } catch {
    return emptyDraft;
  }
}

/** The draft with its key; a draft that has one keeps it, so that no second signal can arise from it. */
export function withClientKey(draft: ReportDraft, newKey: () => string): ReportDraft & { clientKey: string } {
  return { ...draft, clientKey: draft.clientKey ?? newKey() };
}

/** Answers given to the questions that the chosen category asks, in their order; those of another category stay behind. */
export function answersTo(draft: ReportDraft, questions: readonly { code: string }[]): { question: string; values: string[] }[] {
  return questions.flatMap(({ code }) => {
    const values = (draft.answers[code] ?? []).map((value) => value.trim()).filter((value) => value !== '');
    return values.length > 0 ? [{ question: code, values }] : [];
  });
}

/** The step on which a field of the server's complaint is edited. */
export function stepOfField(path: string): Step {
  const field = path.replace(/^input\./, '').split('.')[0];
  return field === 'category' ? 'category' : field === 'photoIds' ? 'photos' : field === 'clientKey' || field === 'channel' ? 'summary' : 'details';
}
