import { signal } from '@angular/core';

/** Ids that are marked for a while after something happened to them. */
export class RecentMarks {
  private readonly marked = signal<ReadonlySet<string>>(new Set());
  readonly ids = this.marked.asReadonly();

  /** @param lastsMs milliseconds that a mark stays */
  constructor(private readonly lastsMs: number) {}

  mark(ids: readonly string[]): void {
    if (ids.length === 0) {
      return;
    }
    this.marked.update((marked) => new Set([...marked, ...ids]));
    setTimeout(
      () => this.marked.update((marked) => new Set([...marked].filter((id) => !ids.includes(id)))),
      this.lastsMs,
    );
  }
}
