/**
 * What the external body says of a signal that was forwarded to it; `NONE_EXPECTED`: staff waits
 * for none any more.
 */
export const bodyAnswers = ['DONE', 'NOT_OURS', 'NEEDS_MORE', 'NONE_EXPECTED'] as const;
export type BodyAnswer = (typeof bodyAnswers)[number];

const last: Readonly<Record<BodyAnswer, boolean>> = {
  DONE: true,
  NOT_OURS: false,
  NEEDS_MORE: false,
  NONE_EXPECTED: true,
};

/** Whether nothing follows after an answer: after every other one staff decides what does. */
export function isLastAnswer(answer: BodyAnswer | null): boolean {
  return answer !== null && last[answer];
}
