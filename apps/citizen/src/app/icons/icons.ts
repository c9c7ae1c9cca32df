import { Injectable, signal } from '@angular/core';
import { coreIcons } from './core-icons.ts';

/** The icons of `ns-icon` by name: those of every page at once, the others when one of them is shown first. */
@Injectable({ providedIn: 'root' })
export class Icons {
  private readonly known = signal<Readonly<Record<string, string>>>(coreIcons);
  private asked = false;

  /** What is drawn inside 512 × 512, as SVG; empty while it is fetched. To be read where signals are followed. */
  drawing(name: string): string {
    const drawing = this.known()[name];
    if (drawing === undefined) {
      this.fetchMore();
    }
    return drawing ?? '';
  }

  private fetchMore(): void {
    if (this.asked) {
      return;
    }
    this.asked = true;
    void import('./more-icons.ts').then(
      ({ moreIcons }) => this.known.set({ ...coreIcons, ...moreIcons }),
      // Every icon has a text next to it; the next icon that is shown tries again.
      () => (this.asked = false),
    );
  }
}
