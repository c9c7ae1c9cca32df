import { OverlayContainer } from '@angular/cdk/overlay';
import { Injectable, Injector, effect, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';

/** Menus and lists open outside the page's landmarks; their container is one, so that screen readers can jump to it. */
@Injectable({ providedIn: 'root' })
export class OverlayLandmark extends OverlayContainer {
  private readonly t = inject(ScreenTexts).t;
  private readonly injector = inject(Injector);

  protected override _createContainer(): void {
    super._createContainer();
    const container = this._containerElement;
    container?.setAttribute('role', 'region');
    effect(() => container?.setAttribute('aria-label', this.t('shell.overlays')), { injector: this.injector });
  }
}
