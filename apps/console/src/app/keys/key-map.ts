/** What of a key press decides which stroke it is. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * Every key of the console, once: the keyboard acts by it and the help is drawn from it. A stroke of two
 * words is pressed one after the other. The texts are `keys.group.…` and `keys.action.…` of the dictionaries.
 */
export const keyGroups = [
  {
    group: 'list',
    entries: [
      { action: 'next', strokes: ['j', 'ArrowDown'] },
      { action: 'previous', strokes: ['k', 'ArrowUp'] },
      { action: 'first', strokes: ['Home'] },
      { action: 'last', strokes: ['End'] },
      { action: 'open', strokes: ['Enter', 'o'] },
      { action: 'select', strokes: ['x'] },
      { action: 'extendDown', strokes: ['Shift+j', 'Shift+ArrowDown'] },
      { action: 'extendUp', strokes: ['Shift+k', 'Shift+ArrowUp'] },
      { action: 'selectShown', strokes: ['Shift+x'] },
      { action: 'showNew', strokes: ['.'] },
      { action: 'views', strokes: ['v'] },
      { action: 'leave', strokes: ['Escape'] },
    ],
  },
  {
    group: 'signal',
    entries: [
      { action: 'assign', strokes: ['a'] },
      { action: 'take', strokes: ['m'] },
      { action: 'begin', strokes: ['w'] },
      { action: 'ask', strokes: ['q'] },
      { action: 'resolve', strokes: ['r'] },
      { action: 'close', strokes: ['c'] },
      { action: 'forward', strokes: ['f'] },
      { action: 'reject', strokes: ['b'] },
      { action: 'duplicate', strokes: ['d'] },
      { action: 'step', strokes: ['t'] },
      { action: 'note', strokes: ['n'] },
      { action: 'wholePage', strokes: ['Shift+o'] },
      { action: 'submit', strokes: ['Ctrl+Enter'] },
    ],
  },
  {
    group: 'go',
    entries: [
      { action: 'goInbox', strokes: ['g i'] },
      { action: 'goToday', strokes: ['g t'] },
      { action: 'goStuck', strokes: ['g s'] },
      { action: 'goWorkload', strokes: ['g w'] },
      { action: 'goMap', strokes: ['g m'] },
      { action: 'goInsights', strokes: ['g f'] },
      { action: 'goBoard', strokes: ['g b'] },
      { action: 'goNew', strokes: ['g n'] },
    ],
  },
  {
    group: 'always',
    entries: [
      { action: 'find', strokes: ['Ctrl+k'] },
      { action: 'search', strokes: ['/'] },
      { action: 'undo', strokes: ['z'] },
      { action: 'help', strokes: ['?'] },
    ],
  },
] as const;

export type KeyGroup = (typeof keyGroups)[number]['group'];
export type KeyAction = (typeof keyGroups)[number]['entries'][number]['action'];

/**
 * The stroke of a key press; null for one that is the browser's. A Latin letter is what was typed; on a
 * Cyrillic layout the place of the key decides, so that the same keys work under both.
 */
export function strokeOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (altKey) {
    return null;
  }
  if (ctrlKey || metaKey) {
    const isK = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
    return key === 'Enter' ? 'Ctrl+Enter' : isK && !shiftKey ? 'Ctrl+k' : null;
  }
  const shift = shiftKey ? 'Shift+' : '';
  if (/^[a-z]$/i.test(key)) {
    return shift + key.toLowerCase();
  }
  if (key.length > 1) {
    return shift + key;
  }
  if (/^[!-~]$/.test(key)) {
    return key;
  }
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) {
    return shift + letter.toLowerCase();
  }
  const slash = shiftKey ? '?' : '/';
  return code === 'Slash' ? slash : null;
}

const actions = new Map<string, KeyAction>(
  keyGroups.flatMap(({ entries }) =>
    entries.flatMap(({ action, strokes }) => strokes.map((stroke): [string, KeyAction] => [stroke, action])),
  ),
);
const beginnings = new Set(
  [...actions.keys()].filter((stroke) => stroke.includes(' ')).map((stroke) => stroke.slice(0, stroke.indexOf(' '))),
);

/** The action of a stroke, or of two pressed one after the other. */
export function actionOf(stroke: string): KeyAction | null {
  return actions.get(stroke) ?? null;
}

/** Whether a stroke waits for a second one. */
export function beginsPair(stroke: string): boolean {
  return beginnings.has(stroke);
}

/** Keys that mean something of their own on buttons, links and choices. */
export function isPlain(stroke: string): boolean {
  return stroke.replace('Shift+', '').length === 1;
}
