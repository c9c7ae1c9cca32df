import { OverlayContainer } from '@angular/cdk/overlay';
import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** Menus and lists open outside the page's landmarks; their container is one, so that screen readers can jump to it. */
@Injectable({ providedIn: 'root' })
export class OverlayLandmark extends OverlayContainer {
  private readonly transloco = inject(TranslocoService);

  protected override _createContainer(): void {
    super._createContainer();
    const container = this._containerElement;
    container?.setAttribute('role', 'region');
    this.transloco
      .selectTranslate<string>('shell.overlays')
      .subscribe((label) => container?.setAttribute('aria-label', label));
  }
}
