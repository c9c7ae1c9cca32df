import { Injectable, effect, inject } from '@angular/core';
import { LanguageStore, SessionStore } from '@ns/web';

/** One card as it is drawn before the scripts are there. */
export interface FirstCard {
  readonly title: string;
  readonly status: string;
  /** colour of the status, a class of `.chip` */
  readonly tone: string;
  readonly text: string;
  /** of the page that the card leads to */
  readonly path?: string;
}

/** The top of a private page. */
export interface FirstScreen {
  readonly kind: 'list' | 'one';
  /** empty where `before-first-paint.js` has the heading itself */
  readonly heading: string;
  readonly cards: readonly FirstCard[];
}

interface Kept {
  readonly owner: string;
  readonly language: string;
  /** by path, the newest last */
  readonly pages: Readonly<Record<string, FirstScreen>>;
}

const key = 'ns.startup-snapshot';
/** Maximum number of pages kept, and of cards of each. */
const [mostPages, mostCards] = [20, 3];

/**
 * Keeps the top of the owner's pages on this device as it was last seen, so that the next visit shows it at once:
 * `public/before-first-paint.js` draws it, the scripts follow. What is another person's, or in another language, is
 * not shown; with the session it goes.
 */
@Injectable({ providedIn: 'root' })
export class StartupSnapshot {
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);

  constructor() {
    effect(() => {
      if (this.session.state() === 'signedOut') {
        localStorage.removeItem(key);
      }
    });
  }

  /** @param path of the page, as `/signals` */
  remember(path: string, screen: FirstScreen): void {
    const owner = this.session.owner()?.id;
    if (!owner) {
      return;
    }
    const language = this.language.code();
    const kept = read();
    const others =
      kept?.owner === owner && kept.language === language
        ? Object.entries(kept.pages).filter(([other]) => other !== path)
        : [];
    const pages = Object.fromEntries([
      ...others.slice(1 - mostPages),
      [path, { ...screen, cards: screen.cards.slice(0, mostCards) }],
    ]);
    try {
      localStorage.setItem(key, JSON.stringify({ owner, language, pages } satisfies Kept));
    } catch {
      // Blocked or full storage: the next visit waits for the scripts.
    }
  }
}

function read(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
