import { Directive, effect, input, signal } from '@angular/core';
import { hostElement } from '@ns/web';

/**
 * What a screen reader calls a modal. Ionic takes the name from the element once, when the modal is made, and gives it
 * to the dialog inside; this one follows the language while the modal is there.
 */
@Directive({ selector: 'ion-modal[nsName]', host: { '(willPresent)': 'presented.set(presented() + 1)' } })
export class ModalName {
  readonly nsName = input.required<string>();

  private readonly host = hostElement();
  /** How often it came up. */
  protected readonly presented = signal(0);

  constructor() {
    effect(() => {
      const name = this.nsName();
      this.presented();
      const dialog = this.host.shadowRoot?.querySelector('[role=dialog]');
      if (dialog) {
        dialog.setAttribute('aria-label', name);
        this.host.removeAttribute('aria-label');
      } else {
        this.host.setAttribute('aria-label', name);
      }
    });
  }
}
