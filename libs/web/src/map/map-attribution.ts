import type { MapSetup } from './map-setup.ts';

/** Whose data the ground is, as the map shows it. */
export function attributionOf({ attribution: { text, url } }: MapSetup): string {
  const element = document.createElement(url ? 'a' : 'span');
  element.textContent = text;
  if (element instanceof HTMLAnchorElement && url) {
    element.href = url;
    element.target = '_blank';
    element.rel = 'noopener';
  }
  return element.outerHTML;
}
