import { Directive, effect, input } from '@angular/core';
import { hostElement } from '@ns/web';
import { numberParts } from './number-parts.ts';

/**
 * Writes a text into its element so that the line does not end inside a reference or an incoming number. A browser
 * ends lines after hyphens. Copied, the text is as it was given: no character of it is another one.
 */
@Directive({ selector: '[nsWholeNumbers]' })
export class WholeNumbers {
  readonly nsWholeNumbers = input.required<string>();

  constructor() {
    const host = hostElement();
    effect(() => {
      const parts = numberParts(this.nsWholeNumbers());
      host.replaceChildren(...parts.map((part, index) => (index % 2 === 1 ? wholeText(part) : part)));
    });
  }
}

function wholeText(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'unbroken';
  element.textContent = text;
  return element;
}
