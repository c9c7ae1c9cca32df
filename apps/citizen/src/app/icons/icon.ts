import { Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { drawings, type IconName } from './drawings.ts';

/**
 * A picture of ionicons by our name for it, as large as the text around it. Drawn without the `ion-icon` of Ionic,
 * whose runtime is of its own; how it looks stands in `styles/pieces.css`.
 */
@Component({
  selector: 'ns-icon',
  template: '<svg viewBox="0 0 512 512" focusable="false" [innerHTML]="drawing()"></svg>',
})
export class Icon {
  readonly name = input.required<IconName>();

  private readonly sanitizer = inject(DomSanitizer);

  // Only drawings of our own files come here, never what somebody typed.
  protected readonly drawing = computed(() => this.sanitizer.bypassSecurityTrustHtml(drawings[this.name()]));
}
