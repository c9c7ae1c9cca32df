import { Component, DOCUMENT, DestroyRef, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { hostElement } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import type { HeldBar } from './held-bars.ts';
import { HeldSteps } from './held-steps.ts';

/** Bars that are shown at once; older ones are folded. */
const mostBars = 2;

/**
 * The steps of the viewer that can still be undone, wherever in the console they are by now. They have the foot of the
 * window to themselves: its height is the property `--ns-foot-height` of the page, and what is drawn to the lower edge
 * of the window ends above it.
 */
@Component({
  selector: 'ns-undo-bar',
  imports: [screenParts],
  templateUrl: './undo-bar.html',
  styleUrl: './undo-bar.scss',
})
export class UndoBar {
  protected readonly held = inject(HeldSteps);
  private readonly router = inject(Router);

  protected readonly unfolded = signal(false);
  protected readonly folded = computed(() => Math.max(0, this.held.bars().length - mostBars));
  protected readonly bars = computed(() => (this.unfolded() ? this.held.bars() : this.held.bars().slice(-mostBars)));

  constructor() {
    const { style } = inject(DOCUMENT).documentElement;
    const host = hostElement();
    const measured = new ResizeObserver(() => style.setProperty('--ns-foot-height', `${host.offsetHeight}px`));
    measured.observe(host);
    inject(DestroyRef).onDestroy(() => {
      measured.disconnect();
      style.removeProperty('--ns-foot-height');
    });
  }

  /** Undoes steps and leads to their form: to the report, or to the list for those of several reports. */
  protected async undo(bar: HeldBar): Promise<void> {
    const { url } = this.router;
    const isOfMany = bar.steps.length > 1;
    const isThere = isOfMany ? url.startsWith('/inbox') : url.includes(bar.step.signalId);
    if (!(await this.held.undo(bar)) || isThere) {
      return;
    }
    const place = isOfMany ? ['/inbox'] : [url.startsWith('/inbox') ? '/inbox' : '/signals', bar.step.signalId];
    await this.router.navigate(place, { queryParamsHandling: 'preserve' });
  }

  /** Undoes the latest step that can still be undone. */
  undoNewest(): void {
    const bar = this.held.newest();
    if (bar) {
      void this.undo(bar);
    }
  }
}
