import type { Logger, NotePlace } from '@ns/platform';

const folder = 'references/';
/** References for one mark; as many at least are covered ahead of the last one. */
const step = 100;

/**
 * Marks outside of the database beyond which no reference was issued: after a restore the references go on behind them.
 * A mark is written for every hundred references, a hundred ahead, and no citizen waits for it.
 */
export class ReferenceMarks {
  private readonly covered = new Map<number, number>();

  constructor(
    private readonly notes: NotePlace,
    private readonly logger: Logger,
  ) {}

  /** Sees to it that a mark beyond a reference of a year is kept; a failure is tried again at the next reference. */
  cover(year: number, number: number): void {
    const mark = (Math.floor(number / step) + 2) * step;
    if ((this.covered.get(year) ?? 0) >= mark) {
      return;
    }
    this.covered.set(year, mark);
    this.notes.write(`${folder}${String(year)}/${String(mark)}`, '').catch((cause: unknown) => {
      if (this.covered.get(year) === mark) {
        this.covered.delete(year);
      }
      this.logger.warn({ err: cause, year, mark }, 'a mark of the references could not be kept');
    });
  }

  /** The highest mark of each year. */
  async highest(): Promise<ReadonlyMap<number, number>> {
    const highest = new Map<number, number>();
    for await (const name of this.notes.list(folder)) {
      const [, year, mark] = /^references\/(\d{4})\/(\d{1,9})$/.exec(name) ?? [];
      if (year !== undefined && mark !== undefined) {
        highest.set(Number(year), Math.max(highest.get(Number(year)) ?? 0, Number(mark)));
      }
    }
    return highest;
  }
}
