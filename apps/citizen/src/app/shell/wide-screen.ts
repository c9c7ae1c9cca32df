import { Injectable, signal } from '@angular/core';

/** Whether a list and what was chosen of it fit side by side; the same width stands in `layout.css`. */
@Injectable({ providedIn: 'root' })
export class WideScreen {
  private readonly matches = signal(false);
  readonly sideBySide = this.matches.asReadonly();

  constructor() {
    const query = matchMedia('(width >= 68rem)');
    this.matches.set(query.matches);
    query.addEventListener('change', (change) => this.matches.set(change.matches));
  }
}
