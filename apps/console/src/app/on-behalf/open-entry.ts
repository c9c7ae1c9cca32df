import { DestroyRef, DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { type EntryDraft, EntryDrafts, type KeptDraft } from './entry-draft.ts';

/** Where a tab remembers whose form it shows, for as long as it is open. */
const tabKey = 'ns.onBehalf.open';

/**
 * The entry that the form of this page is about, and the unfinished ones that wait beside it. A form has a key of its
 * own, and a draft is open in one place only: who has it open holds a lock of the browser under its key.
 */
@Injectable()
export class OpenEntry {
  private readonly drafts = inject(EntryDrafts);
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly key = signal(crypto.randomUUID() as string);
  private readonly others = signal<readonly KeptDraft[]>([]);
  private release: () => Promise<void> = () => Promise.resolve();

  /** Key of the entry that is open. */
  readonly clientKey = this.key.asReadonly();
  /** Unfinished entries that are open nowhere, the latest first. */
  readonly waiting = this.others.asReadonly();

  constructor() {
    const look = () => void this.look();
    this.view?.addEventListener('storage', look);
    this.view?.addEventListener('focus', look);
    inject(DestroyRef).onDestroy(() => {
      this.view?.removeEventListener('storage', look);
      this.view?.removeEventListener('focus', look);
      void this.release();
    });
  }

  /** The draft that this tab had open when it was left or loaded anew; null when there is none. */
  async lastOfTab(): Promise<EntryDraft | null> {
    const key = sessionStorage.getItem(tabKey);
    const draft = key ? await this.take(key) : null;
    if (!draft) {
      await this.hold(this.key());
    }
    return draft;
  }

  /** Opens an unfinished entry; null when it is gone or open elsewhere. What was open until then waits. */
  async take(clientKey: string): Promise<EntryDraft | null> {
    const draft = this.drafts.all().find((each) => each.clientKey === clientKey);
    if (draft && (await this.hold(clientKey))) {
      return draft;
    }
    await this.look();
    return null;
  }

  /** Opens the unfinished entry of a letter; null when there is none or it is open elsewhere: then another is begun. */
  async ofLetter(letterId: string): Promise<EntryDraft | null> {
    const kept = this.drafts.all().find((each) => each.letterId === letterId);
    const draft = kept ? await this.take(kept.clientKey) : null;
    if (!draft) {
      await this.begin();
    }
    return draft;
  }

  /** Begins another entry; what was open until then waits, if it was begun. */
  async begin(): Promise<void> {
    await this.hold(crypto.randomUUID());
  }

  /** Keeps what was typed into the open form. */
  keep(typed: Omit<EntryDraft, 'clientKey'>): void {
    this.drafts.write({ ...typed, clientKey: this.key() });
  }

  /** The open entry needs no draft any more: it was sent or given up. */
  forget(clientKey = this.key()): void {
    this.drafts.forget(clientKey);
    void this.look();
  }

  /** Holds the lock of an entry instead of the one before. @returns false when another form has it */
  private async hold(clientKey: string): Promise<boolean> {
    const release = await lockOf(clientKey);
    if (!release) {
      return false;
    }
    const released = this.release();
    this.release = release;
    this.key.set(clientKey);
    sessionStorage.setItem(tabKey, clientKey);
    void released.then(() => this.look());
    return true;
  }

  private async look(): Promise<void> {
    const held = (await locks?.query())?.held ?? [];
    const open = new Set(held.map(({ name }) => name));
    this.others.set(
      this.drafts.all().filter(({ clientKey }) => clientKey !== this.key() && !open.has(lockName(clientKey))),
    );
  }
}

/** Not there on an insecure page: then nothing says what is open elsewhere. */
const locks = navigator.locks as LockManager | undefined;
const lockName = (clientKey: string) => `ns.onBehalf.${clientKey}`;

/** Locks an entry for this page. @returns ends it; null when another page has it */
function lockOf(clientKey: string): Promise<(() => Promise<void>) | null> {
  return new Promise((resolve) => {
    if (!locks) {
      resolve(() => Promise.resolve());
      return;
    }
    const over: Promise<void> = locks.request(lockName(clientKey), { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((end) => {
        resolve(() => {
          end();
          return over;
        });
      });
    });
  });
}
