import { Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { SwUpdate } from '@angular/service-worker';
import { ScreenTexts } from '@ns/web';

/**
 * A newer version of the application lies ready: the reader decides when to take it, so that nothing is torn from their
 * hands.
 */
@Component({
  selector: 'ns-new-version',
  template: `
    <div role="status">
      @if (ready()) {
        <p>
          {{ t('shell.newVersion') }}
          <button class="text-button" type="button" (click)="reload()">{{ t('shell.reload') }}</button>
        </p>
      }
    </div>
  `,
  styleUrl: './strip.css',
  host: { style: '--strip-ground: var(--ns-sky-mist); --strip-ink: var(--ns-sky)' },
})
export class NewVersion {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly ready = signal(false);

  constructor() {
    const updates = inject(SwUpdate);
    updates.versionUpdates
      .pipe(takeUntilDestroyed())
      .subscribe(({ type }) => type === 'VERSION_READY' && this.ready.set(true));
    // The kept files are incomplete and the server has other ones: only a fresh page works.
    updates.unrecoverable.pipe(takeUntilDestroyed()).subscribe(() => this.reload());
  }

  protected reload(): void {
    location.reload();
  }
}
