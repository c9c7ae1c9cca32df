import { Component, DOCUMENT, effect, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { SwUpdate } from '@angular/service-worker';
import { LiveConnection } from '@ns/web';
import { merge } from 'rxjs';
import { screenParts } from '../appearance/screen-parts.ts';

/**
 * A new release lies ready: its person decides when to take it, so that nothing is torn from their hands. It is looked
 * for whenever the live connection is made anew, which a new release of the server breaks.
 */
@Component({
  selector: 'ns-new-version',
  imports: [screenParts],
  template: `
    <div role="status">
      @if (ready()) {
        <p class="ns-line" data-testid="new-version">
          <span class="words">{{ 'shell.newVersion' | transloco }}</span>
          <button matButton="filled" type="button" (click)="reload()">{{ 'shell.reload' | transloco }}</button>
          <button matButton type="button" (click)="ready.set(false)">{{ 'shell.later' | transloco }}</button>
        </p>
      }
    </div>
  `,
  styles: `
    p {
      justify-content: center;
      padding: 6px 16px;
      border-top: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface-container);
      font-size: 0.875rem;
    }
    .words {
      flex: 0 1 auto;
    }
  `,
})
export class NewVersion {
  private readonly document = inject(DOCUMENT);
  protected readonly ready = signal(false);

  constructor() {
    const updates = inject(SwUpdate);
    const connection = inject(LiveConnection);
    // With `unrecoverable` the kept files are incomplete and the server has other ones: only a fresh page works then.
    merge(updates.versionUpdates, updates.unrecoverable)
      .pipe(takeUntilDestroyed())
      .subscribe(({ type }) => {
        if (type === 'VERSION_READY' || type === 'UNRECOVERABLE_STATE') {
          this.ready.set(true);
        }
      });
    effect(() => {
      if (updates.isEnabled && connection.state() === 'online') {
        // Without an answer it is looked for the next time.
        updates.checkForUpdate().catch(() => false);
      }
    });
  }

  protected reload(): void {
    this.document.location.reload();
  }
}
