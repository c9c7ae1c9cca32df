import { Injectable, effect, inject, signal } from '@angular/core';
import { BrowserShelf } from '../photos/photo-shelf';
import { PhotoTray } from '../photos/photo-tray';
import { PhotoUploader } from '../photos/photo-uploader';
import { type ReportDraft, emptyDraft, parseDraft, withClientKey } from './report-draft';

const KEY = 'ns.report-draft';

/** The one unsent signal of this device: its text in local storage, its photos on a shelf in IndexedDB. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly kept = signal<ReportDraft>(parseDraft(localStorage.getItem(KEY)));
  readonly draft = this.kept.asReadonly();
  readonly photos = new PhotoTray(inject(PhotoUploader), new BrowserShelf('ns.report-photos'));

  constructor() {
    effect(() => {
      const draft = this.kept();
      if (draft === emptyDraft) {
        localStorage.removeItem(KEY);
      } else {
        localStorage.setItem(KEY, JSON.stringify(draft));
      }
    });
  }

  change(changes: Partial<ReportDraft>): void {
    this.kept.update((draft) => ({ ...draft, ...changes }));
  }

  /** The draft's key for sending, made and kept before the first try. */
  clientKey(): string {
    const draft = withClientKey(this.kept(), () => crypto.randomUUID());
    this.kept.set(draft);
    // At once, not with the next effect: a reload during the request must find it.
    localStorage.setItem(KEY, JSON.stringify(draft));
    return draft.clientKey;
  }

  async clear(): Promise<void> {
    this.kept.set(emptyDraft);
    await this.photos.clear();
  }
}
