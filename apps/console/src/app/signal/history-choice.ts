import { Injectable, signal } from '@angular/core';
import { type HistoryKind, historyKinds } from './history-items.ts';

const storageKey = 'ns.history';

/** Which part of the history is read; everything unless the clerk chose. Remembered on the device. */
@Injectable({ providedIn: 'root' })
export class HistoryChoice {
  private readonly chosen = signal<HistoryKind | 'all'>(remembered());

  readonly kind = this.chosen.asReadonly();

  choose(kind: HistoryKind | 'all'): void {
    this.chosen.set(kind);
    try {
      localStorage.setItem(storageKey, kind);
    } catch {
      // Storage may be blocked; the choice then holds for this page only.
    }
  }
}

function remembered(): HistoryKind | 'all' {
  try {
    const kept = localStorage.getItem(storageKey);
    return historyKinds.find((kind) => kind === kept) ?? 'all';
  } catch {
    return 'all';
  }
}
