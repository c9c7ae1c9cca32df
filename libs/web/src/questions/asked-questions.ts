/** A question as far as asking it needs it. */
export interface AskableQuestion {
  readonly code: string;
  readonly condition?: { readonly onQuestion: string; readonly values: readonly string[] } | null;
}

/**
 * The questions that are asked, given the answers so far, as the server decides it: one with a condition only when the
 * earlier question is asked itself and has one of the answers.
 */
export function askedQuestions<Q extends AskableQuestion>(
  questions: readonly Q[],
  answers: Readonly<Record<string, readonly string[]>>,
): readonly Q[] {
  const asked: Q[] = [];
  for (const question of questions) {
    const { condition } = question;
    const given = condition ? (answers[condition.onQuestion] ?? []) : [];
    const isAsked =
      !condition ||
      (asked.some(({ code }) => code === condition.onQuestion) &&
        condition.values.some((value) => given.includes(value)));
    if (isAsked) {
      asked.push(question);
    }
  }
  return asked;
}
