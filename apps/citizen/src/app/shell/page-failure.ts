import { Location } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationError, NavigationStart, Router } from '@angular/router';
import { IonToast } from '@ionic/angular/ion-toast';
import { ScreenTexts } from '@ns/web';

/**
 * A page could not be fetched: there is no network and this browser keeps none of the application, or the portal has a
 * new version and the old files are gone. The reader stays where they are and can open the page anew.
 */
@Component({
  selector: 'ns-page-failure',
  imports: [IonToast],
  template: `
    <ion-toast
      color="danger"
      position="top"
      [isOpen]="failed() !== null"
      [message]="t('shell.pageFailed')"
      [buttons]="buttons()"
    />
  `,
})
export class PageFailure {
  readonly online = input.required<boolean>();
  /** Opens an address with everything that belongs to it fetched anew. */
  readonly open = input((address: string) => location.assign(address));

  protected readonly t = inject(ScreenTexts).t;
  /** The address that could not be shown; null when the last one was. */
  protected readonly failed = signal<string | null>(null);
  protected readonly buttons = computed(() => {
    const address = this.failed();
    return this.online() && address !== null
      ? [{ text: this.t('form.again'), handler: () => this.open()(address) }]
      : [{ text: this.t('form.close'), role: 'cancel' }];
  });

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
