import { Injectable, inject } from '@angular/core';
import { SessionStore } from '@ns/web';

/** What was typed so far. It holds personal data, so it belongs to one account and does not stay for long. */
export interface EntryDraft {
  /** Key of the first and every further try to send it. */
  readonly clientKey: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly location: { readonly lat: number; readonly lon: number } | null;
}

interface Kept extends EntryDraft {
  readonly at: number;
}

/** A telephone call that was not finished today is not finished tomorrow. */
export const draftLifeMs = 24 * 60 * 60 * 1_000;

/** The draft as it was kept, or null when it is too old or cannot be read. */
export function readDraft(kept: string | null, now: number): EntryDraft | null {
  try {
    const draft = JSON.parse(kept ?? 'null') as Kept | null;
    if (!draft || now - draft.at > draftLifeMs) {
      return null;
    }
    const { clientKey, fields, answers, location } = draft;
    return { clientKey, fields, answers, location };
  } catch {
    return null;
  }
}

/** Keeps the unfinished entry on the device, so that a closed window loses nothing. */
@Injectable({ providedIn: 'root' })
export class EntryDrafts {
  private readonly account = inject(SessionStore).account;

  read(): EntryDraft | null {
    try {
      return readDraft(localStorage.getItem(this.key()), Date.now());
    } catch {
      return null;
    }
  }

  write(draft: EntryDraft): void {
    const kept: Kept = { ...draft, at: Date.now() };
    try {
      localStorage.setItem(this.key(), JSON.stringify(kept));
    } catch {
      // Storage may be blocked; the entry then lives as long as the page.
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key());
    } catch {
      // Nothing was kept where storage is blocked.
    }
  }

  private key(): string {
    return `ns.onBehalf.${this.account()?.id ?? ''}`;
  }
}
