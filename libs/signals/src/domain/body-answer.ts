/** What the external body says of a signal that was forwarded to it. */
export const bodyAnswers = ['DONE', 'NOT_OURS', 'NEEDS_MORE'] as const;
export type BodyAnswer = (typeof bodyAnswers)[number];
