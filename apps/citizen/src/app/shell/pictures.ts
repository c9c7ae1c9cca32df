import { Injectable, signal } from '@angular/core';
import { firstPictures } from './first-pictures';

/** The pictures of `ns-icon` by name: those of every page at once, the others when one of them is shown first. */
@Injectable({ providedIn: 'root' })
export class Pictures {
  private readonly known = signal<Readonly<Record<string, string>>>(firstPictures);
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
    void import('./more-pictures').then(
      ({ morePictures }) => this.known.set({ ...firstPictures, ...morePictures }),
      // Words stand beside every picture; the next one that is shown asks again.
      () => (this.asked = false),
    );
  }
}
