import { afterNextRender } from '@angular/core';
import { hostElement } from '@ns/web';

/**
 * For a form that opens with a press: the pressed button is gone, so the focus of keyboard and screen reader moves to
 * the heading of the form once it is drawn. Call it where injection works; the heading is `h2` with `tabindex="-1"`.
 */
export function focusHeading(): void {
  const host = hostElement();
  afterNextRender(() => host.querySelector<HTMLElement>('h2[tabindex]')?.focus());
}
