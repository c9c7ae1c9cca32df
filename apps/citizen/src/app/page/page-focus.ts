import { Injectable } from '@angular/core';

/**
 * Moves the focus to the heading of a page that the reader went to, not to that of the first page of the visit, nor when
 * the page has put it into a field itself.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private visited = false;
  private heading: HTMLElement | undefined;

  arrive(heading: HTMLElement | undefined): void {
    this.heading = heading;
    const field = document.activeElement;
    if (this.visited && !(field?.matches('input, textarea') && field.closest('ns-page')?.contains(heading ?? null))) {
      heading?.focus({ preventScroll: true });
    }
    this.visited = true;
  }

  /** For the skip link: past the header to the content. */
  skipToContent(): void {
    this.heading?.focus();
  }
}
