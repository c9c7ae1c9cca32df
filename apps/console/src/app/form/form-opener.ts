import { DOCUMENT, Injector, afterNextRender, inject } from '@angular/core';
import { hostElement } from '@ns/web';

/** What had the keyboard before a form was opened in the page. */
export interface FormOpener {
  /** Call it when the form is opened. */
  readonly remember: () => void;
  /** Gives the keyboard back; when the opener is gone, to the heading of the page. */
  readonly focus: () => void;
}

/** A form that opens in the page takes the keyboard; closed, it gives it back to where the person was. */
export function formOpener(): FormOpener {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  const host = hostElement();
  let opener: HTMLElement | null = null;
  const focus = () => {
    const heading = host.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    (opener?.isConnected ? opener : heading)?.focus();
  };
  return {
    remember: () => {
      const { activeElement } = document;
      opener = activeElement instanceof HTMLElement && host.contains(activeElement) ? activeElement : null;
    },
    focus: () => afterNextRender(focus, { injector }),
  };
}
