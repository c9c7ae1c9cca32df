import { Injectable } from '@angular/core';

/**
 * Moves the focus to the heading of a page that the reader went to, not to that of the first page of the visit, nor
 * away from a field into which the page has put it.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private visited = false;
  private heading: HTMLElement | undefined;

  arrive(heading: HTMLElement | undefined): void {
    this.heading = heading;
    const pageOfField = document.activeElement?.closest('input, textarea')?.closest('ns-page');
    if (this.visited && !(heading && pageOfField?.contains(heading))) {
      heading?.focus({ preventScroll: true });
    }
    this.visited = true;
  }

  /** For the skip link: past the header to the content. */
  skipToContent(): void {
    this.heading?.focus();
  }
}
