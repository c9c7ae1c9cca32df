import { type DestroyRef, Injectable, type Signal, computed, signal } from '@angular/core';
import type { IconName } from '../appearance/icon-set.ts';

/** A step that can be begun with the report on the screen. */
export interface OfferedStep {
  readonly code: string;
  readonly name: string;
  readonly icon: IconName;
  /** Does what the key of the step does: its form opens, nothing is sent. */
  readonly begin: () => void;
}

/** The report on the screen, for what stands outside of it. */
export interface ReportOnScreen {
  readonly reference: string;
  readonly steps: readonly OfferedStep[];
}

/** Knows which report is on the screen, and what can be done with it. */
@Injectable({ providedIn: 'root' })
export class OpenReport {
  private readonly source = signal<Signal<ReportOnScreen | null> | null>(null);
  readonly current = computed(() => this.source()?.() ?? null);

  /** Follows what the owner shows, until it is gone; the one that came last counts. */
  follow(shown: Signal<ReportOnScreen | null>, owner: DestroyRef): void {
    this.source.set(shown);
    owner.onDestroy(() => this.source.update((source) => (source === shown ? null : source)));
  }
}
