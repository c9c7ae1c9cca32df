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

/**
 * Several chosen answers, where „не знам“ goes with no other one: chosen last it stands alone, and another one chosen
 * after it takes it away.
 */
export function aloneOrWithout(
  unknown: string | undefined,
  chosen: readonly string[],
  before: readonly string[],
): readonly string[] {
  if (unknown === undefined || !chosen.includes(unknown)) {
    return chosen;
  }
  return before.includes(unknown)
    ? chosen.length > 1
      ? chosen.filter((code) => code !== unknown)
      : chosen
    : [unknown];
}
