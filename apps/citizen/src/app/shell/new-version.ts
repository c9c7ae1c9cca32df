import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { SwUpdate } from '@angular/service-worker';
import { IonToast } from '@ionic/angular/ion-toast';
import { ScreenTexts } from '@ns/web';
import { WideScreen } from '../page/wide-screen.ts';

/**
 * A newer version of the application lies ready: the reader decides when to take it, so that nothing is torn from their
 * hands.
 */
@Component({
  selector: 'ns-new-version',
  imports: [IonToast],
  template: `
    @defer (when ready()) {
      <ion-toast
        [positionAnchor]="wide.navigationAbove() ? undefined : 'tabs'"
        [layout]="wide.navigationAbove() ? 'baseline' : 'stacked'"
        [isOpen]="true"
        [message]="t('shell.newVersion')"
        [buttons]="buttons()"
      />
    }
  `,
})
export class NewVersion {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly wide = inject(WideScreen);
  protected readonly ready = signal(false);
  protected readonly buttons = computed(() => [
    { text: this.t('shell.reload'), handler: () => this.reload() },
    { text: this.t('shell.later'), role: 'cancel' },
  ]);

  constructor() {
    const updates = inject(SwUpdate);
    updates.versionUpdates
      .pipe(takeUntilDestroyed())
      .subscribe(({ type }) => type === 'VERSION_READY' && this.ready.set(true));
    // The kept files are incomplete and the server has other ones: only a fresh page works.
    updates.unrecoverable.pipe(takeUntilDestroyed()).subscribe(() => this.reload());
  }

  private reload(): void {
    location.reload();
  }
}
