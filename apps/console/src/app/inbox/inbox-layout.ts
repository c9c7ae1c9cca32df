import { Injectable, effect, signal } from '@angular/core';

/** The columns of the list in their order; `signal` is always there. */
export const listColumns = [
  'signal',
  'matter',
  'description',
  'status',
  'hands',
  'due',
  'received',
  'updated',
] as const;
export type ListColumn = (typeof listColumns)[number];
export type Density = 'comfortable' | 'compact';

/** Width of a column: its least pixels, and its share of what is left or its most pixels. */
interface ColumnWidth {
  readonly least: number;
  readonly share: number;
  readonly most?: number;
}

/**
 * Up to three lines in a row, or one line with the second text next to the first. The longest date (English) with its
 * word, and a reference with an incoming number, fit into their least width; the longest category on two lines. The
 * longest status (Bulgarian) fits into its most.
 */
const widths: Readonly<Record<Density, Readonly<Record<ListColumn, ColumnWidth>>>> = {
  comfortable: {
    signal: { least: 186, share: 0 },
    matter: { least: 256, share: 1 },
    description: { least: 170, share: 2.4 },
    status: { least: 204, share: 0, most: 252 },
    hands: { least: 160, share: 2 },
    due: { least: 124, share: 0 },
    received: { least: 116, share: 0 },
    updated: { least: 116, share: 0 },
  },
  compact: {
    signal: { least: 280, share: 0 },
    matter: { least: 260, share: 1 },
    description: { least: 180, share: 2.4 },
    status: { least: 204, share: 0, most: 252 },
    hands: { least: 170, share: 1 },
    due: { least: 222, share: 0 },
    received: { least: 164, share: 0 },
    updated: { least: 164, share: 0 },
  },
};
/** What is left out where there is no room, the least needed first; without room for the others rows are cards. */
const leftOutFirst: readonly ListColumn[] = ['updated', 'received', 'description', 'hands'];
const selectWidth = 48;
/** Below this width a row is drawn as a small card. */
const cardBelow = 700;
/** Below this width the deadline of a card stands below the category, so that this has the whole line. */
const narrowBelow = 560;

/** The chosen columns that have room; an empty answer means that rows are cards. */
export function columnsThatFit(chosen: readonly ListColumn[], width: number, density: Density): readonly ListColumn[] {
  if (width < cardBelow) {
    return [];
  }
  const fits = (columns: readonly ListColumn[]) =>
    columns.reduce((sum, column) => sum + widths[density][column].least, selectWidth) <= width;
  const dropped = new Set<ListColumn>();
  for (const column of leftOutFirst) {
    if (fits(chosen.filter((each) => !dropped.has(each)))) {
      break;
    }
    dropped.add(column);
  }
  const left = chosen.filter((column) => !dropped.has(column));
  return fits(left) ? left : [];
}

/** `grid-template-columns` of a row. */
export function gridOf(columns: readonly ListColumn[], density: Density): string {
  return [
    `${selectWidth}px`,
    ...columns.map((column) => {
      const { least, share, most = least } = widths[density][column];
      return share || most > least ? `minmax(${least}px, ${share ? `${share}fr` : `${most}px`})` : `${least}px`;
    }),
  ].join(' ');
}

/** Whether a card as wide as this, in pixels, has the deadline below the category. */
export function isNarrow(width: number): boolean {
  return width < narrowBelow;
}

/** Pixels of one row with a category on two lines; the list counts on it, so every row is exactly this high. */
export function rowHeight(density: Density, shape: 'columns' | 'card' | 'narrow card'): number {
  if (shape === 'narrow card') {
    return density === 'compact' ? 92 : 112;
  }
  if (shape === 'card') {
    return density === 'compact' ? 72 : 92;
  }
  return density === 'compact' ? 34 : 58;
}

interface Kept {
  readonly density: Density;
  readonly columns: readonly ListColumn[];
  /** The list's part of the width when a signal is open next to it, 0 to 1. */
  readonly share: number;
}

const storageKey = 'ns.inbox.layout';
const standard: Kept = {
  density: 'comfortable',
  columns: listColumns.filter((column) => column !== 'updated'),
  share: 0.36,
};

/** How the clerk likes the list; remembered on the device. */
@Injectable({ providedIn: 'root' })
export class InboxLayout {
  private readonly kept = signal<Kept>(readLayout(remembered()));

  readonly current = this.kept.asReadonly();

  constructor() {
    effect(() => {
      try {
        localStorage.setItem(storageKey, JSON.stringify(this.kept()));
      } catch {
        // Storage may be blocked; the choice then holds for this page only.
      }
    });
  }

  change(part: Partial<Kept>): void {
    this.kept.update((kept) => readLayout({ ...kept, ...part }));
  }
}

/** A layout from whatever was kept; what is not understood becomes the standard. */
export function readLayout(value: unknown): Kept {
  const { density, columns, share } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>;
  return {
    density: density === 'compact' ? 'compact' : 'comfortable',
    columns: Array.isArray(columns)
      ? listColumns.filter((column) => column === 'signal' || columns.includes(column))
      : standard.columns,
    share: typeof share === 'number' && Number.isFinite(share) ? Math.min(0.7, Math.max(0.2, share)) : standard.share,
  };
}

function remembered(): unknown {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null');
  } catch {
    return null;
  }
}
