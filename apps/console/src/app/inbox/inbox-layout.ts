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

/** Width of a column: its least pixels, and its share of what is left. */
interface ColumnWidth {
  readonly least: number;
  readonly share: number;
}

/**
 * Two lines in a row, or one line with the second text next to the first. The longest deadline, months late and waiting
 * for a date, and a reference with an incoming number, fit into their least width; the longest category beside a photo
 * on two lines. The longest status (Bulgarian) is cut.
 */
const widths: Readonly<Record<Density, Readonly<Record<ListColumn, ColumnWidth>>>> = {
  comfortable: {
    signal: { least: 186, share: 0 },
    matter: { least: 312, share: 1.6 },
    description: { least: 170, share: 2.4 },
    status: { least: 212, share: 0 },
    hands: { least: 150, share: 1 },
    due: { least: 172, share: 0 },
    received: { least: 110, share: 0 },
    updated: { least: 110, share: 0 },
  },
  compact: {
    signal: { least: 280, share: 0 },
    matter: { least: 290, share: 2 },
    description: { least: 180, share: 2.4 },
    status: { least: 212, share: 0 },
    hands: { least: 120, share: 0.6 },
    due: { least: 290, share: 0 },
    received: { least: 164, share: 0 },
    updated: { least: 164, share: 0 },
  },
};
/** What is left out where there is no room, the least needed first; without room for the others rows are cards. */
const leftOutFirst: readonly ListColumn[] = ['updated', 'received', 'description', 'hands'];
const selectWidth = 48;
/** Below this width a row is drawn as a small card. */
const cardBelow = 700;
/** Below this width the longest category of a card needs a second line. */
const narrowBelow = 500;

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
      const { least, share } = widths[density][column];
      return share ? `minmax(${least}px, ${share}fr)` : `${least}px`;
    }),
  ].join(' ');
}

/** Whether a card as wide as this, in pixels, has its category on two lines. */
export function isNarrow(width: number): boolean {
  return width < narrowBelow;
}

/** Pixels of one row with all its lines; the list counts on it, so every row is exactly this high. */
const heights = {
  columns: { comfortable: 44, compact: 30 },
  card: { comfortable: 72, compact: 52 },
  'narrow card': { comfortable: 104, compact: 86 },
} as const satisfies Readonly<Record<string, Readonly<Record<Density, number>>>>;

/** Pixels of one row. */
export function rowHeight(density: Density, shape: keyof typeof heights): number {
  return heights[shape][density];
}

interface Kept {
  readonly density: Density;
  readonly columns: readonly ListColumn[];
  /** The list's part of the width when a signal is open next to it, 0 to 1. */
  readonly share: number;
  /** Whether the next row opens by itself after a step. */
  readonly opensNext: boolean;
}

const storageKey = 'ns.inbox.layout';
const standard: Kept = {
  density: 'comfortable',
  columns: listColumns.filter((column) => column !== 'updated'),
  share: 0.36,
  opensNext: false,
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
  const { density, columns, share, opensNext } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>;
  return {
    density: density === 'compact' ? 'compact' : 'comfortable',
    columns: Array.isArray(columns)
      ? listColumns.filter((column) => column === 'signal' || columns.includes(column))
      : standard.columns,
    share: typeof share === 'number' && Number.isFinite(share) ? Math.min(0.7, Math.max(0.2, share)) : standard.share,
    opensNext: opensNext === true,
  };
}

function remembered(): unknown {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null');
  } catch {
    return null;
  }
}
