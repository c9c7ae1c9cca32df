type Names = Readonly<Record<string, string>>;

/**
 * What the server is asked to search for: the typed text, and the actions whose words in the language of the screen
 * hold it.
 * @param actions words of actions; `second_factor_failed` is the action `second_factor.failed`
 * @param kinds words of kinds of actions, `second_factor` for this one
 * @returns null when nothing was typed
 */
export function searchTexts(
  typed: string,
  { actions, kinds }: { readonly actions: Names; readonly kinds: Names },
): string[] | null {
  const text = typed.trim();
  if (text === '') {
    return null;
  }
  const part = text.toLowerCase();
  const named = Object.entries(actions).filter(([, words]) => words.toLowerCase().includes(part));
  return [text, ...named.map(([key]) => actionOf(key, Object.keys(kinds)))];
}

function actionOf(key: string, kinds: readonly string[]): string {
  const [kind = ''] = kinds.filter((each) => key.startsWith(`${each}_`)).toSorted((a, b) => b.length - a.length);
  return `${kind}.${key.slice(kind.length + 1)}`;
}
