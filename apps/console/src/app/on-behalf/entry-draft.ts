import { Injectable, inject } from '@angular/core';
import { SessionStore } from '@ns/web';

/** What was typed into one form. It holds personal data, so it belongs to one account and does not stay for long. */
export interface EntryDraft {
  /** Key of the first and every further try to send it. */
  readonly clientKey: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly location: { readonly lat: number; readonly lon: number } | null;
  /** uploads that have arrived */
  readonly photoIds: readonly string[];
  /** the letter of which it is made; null: it came another way */
  readonly letterId: string | null;
}

/** A draft as it lies on the device. */
export interface KeptDraft extends EntryDraft {
  /** milliseconds since 1970 of its last change */
  readonly at: number;
}

/** A telephone call that was not finished today is not finished tomorrow. */
export const draftLifeMs = 24 * 60 * 60 * 1_000;

/** A draft as it was kept, or null when it is too old or cannot be read. */
export function readDraft(kept: string | null, now: number): KeptDraft | null {
  try {
    const draft = JSON.parse(kept ?? 'null') as (Omit<KeptDraft, 'photoIds' | 'letterId'> & Partial<KeptDraft>) | null;
    if (!draft || now - draft.at > draftLifeMs) {
      return null;
    }
    const { clientKey, fields, answers, location, photoIds = [], letterId = null, at } = draft;
    return { clientKey, fields, answers, location, photoIds, letterId, at };
  } catch {
    return null;
  }
}

/**
 * Keeps unfinished entries on the device, so that a closed window loses nothing: one place of the storage for each, so
 * that two tabs that write at once do not write over each other.
 */
@Injectable({ providedIn: 'root' })
export class EntryDrafts {
  private readonly account = inject(SessionStore).account;

  /** The drafts of the account, the latest first; those that are too old are removed. */
  all(): readonly KeptDraft[] {
    try {
      const drafts = this.places().flatMap((place) => {
        const draft = readDraft(localStorage.getItem(place), Date.now());
        if (!draft) {
          localStorage.removeItem(place);
        }
        return draft ?? [];
      });
      return drafts.toSorted((a, b) => b.at - a.at);
    } catch {
      // Storage may be blocked; an entry then lives as long as its page.
      return [];
    }
  }

  write(draft: EntryDraft): void {
    const kept: KeptDraft = { ...draft, at: Date.now() };
    try {
      localStorage.setItem(this.place(draft.clientKey), JSON.stringify(kept));
    } catch {
      // As above.
    }
  }

  forget(clientKey: string): void {
    try {
      localStorage.removeItem(this.place(clientKey));
    } catch {
      // Nothing was kept where storage is blocked.
    }
  }

  private places(): readonly string[] {
    const ofAccount = this.place('');
    return Object.keys(localStorage).filter((place) => place.startsWith(ofAccount));
  }

  private place(clientKey: string): string {
    return `ns.onBehalf.${this.account()?.id ?? ''}.${clientKey}`;
  }
}
