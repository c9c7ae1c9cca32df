import { Location } from '@angular/common';
import { Component, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationError, NavigationStart, Router } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { ScreenTexts } from '@ns/web';

/**
 * A page could not be fetched: there is no network and this browser keeps none of the application, or the portal has a
 * new version and the old files are gone. The reader stays where they are and can open the page anew.
 */
@Component({
  selector: 'ns-page-failure',
  imports: [IonButton],
  // No toast: it would have to be fetched when nothing can be.
  template: `
    @if (failed(); as address) {
      <div class="strip failed" role="alert">
        {{ t('shell.pageFailed') }}
        @if (online()) {
          <ion-button fill="clear" size="small" (click)="open()(address)">{{ t('form.again') }}</ion-button>
        }
      </div>
    }
  `,
})
export class PageFailure {
  readonly online = input.required<boolean>();
  /** Opens an address with everything that belongs to it fetched anew. */
  readonly open = input((address: string) => location.assign(address));

  protected readonly t = inject(ScreenTexts).t;
  /** The address that could not be shown; null when the last one was. */
  protected readonly failed = signal<string | null>(null);
  constructor() {
    const addresses = inject(Location);
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event instanceof NavigationError) {
          this.failed.set(addresses.prepareExternalUrl(event.url));
        } else if (event instanceof NavigationStart) {
          this.failed.set(null);
        }
      });
  }
}
