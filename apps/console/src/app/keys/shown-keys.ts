const signs: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** The keys of a stroke as they are written on the reader's keyboard: ⌘ stands for Ctrl on a Mac. */
export function shownKeys(stroke: string): readonly string[] {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return stroke.split(/[ +]/).map((key) => (key === 'Ctrl' && isMac ? '⌘' : (signs[key] ?? key)));
}
