import type { DocumentStore, NewDocument, StoredDocument } from './document-store.ts';
import type { Numbering } from './simulator-options.ts';

/** Called once for each document that has just got its number. */
export type Announce = (document: StoredDocument) => void;

const bulgarianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Sofia' });

/** The clerk at the registry: gives numbers, after a while, in the order in which documents fall due. */
export class Registrar {
  private readonly store: DocumentStore;
  private readonly numbering: Numbering;
  private readonly announce: Announce;
  private timer: NodeJS.Timeout | undefined;

  constructor(store: DocumentStore, numbering: Numbering, announce: Announce) {
    this.store = store;
    this.numbering = numbering;
    this.announce = announce;
  }

  /** Takes up what was left waiting before a restart. */
  start(): void {
    this.schedule();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Takes a document in; one that is due at once comes back with its number. */
  take(document: NewDocument): StoredDocument {
    const stored = this.store.add(document);
    if (stored.state !== 'WAITING') {
      return stored;
    }
    if (stored.dueAt <= Date.now()) {
      return this.giveNumber(stored);
    }
    this.schedule();
    return stored;
  }

  private giveNumber(document: StoredDocument): StoredDocument {
    const numbering = this.numbering;
    const file = this.fileOf(document);
    const format = (sequence: number): string =>
      file !== undefined
        ? file
        : numbering.form === 'number'
          ? numbering.pattern.replace('<n>', String(sequence))
          : `${numbering.registerIndex}-${sequence}`;
    return this.store.register(document.id, bulgarianDay.format(new Date()), format) ?? document;
  }

  /** A vendor's service numbers what joins a file within it: `<number of the file>#<order>`. */
  private fileOf({ profile, parentGuid }: StoredDocument): string | undefined {
    if (profile !== 'rest' || parentGuid === undefined) {
      return undefined;
    }
    const [parent] = this.store.copies(parentGuid);
    return parent?.number && `${parent.number}#${this.store.answersTo(parentGuid)}`;
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const [first] = this.store.waiting();
    if (first !== undefined) {
      this.timer = setTimeout(() => this.registerDue(), Math.max(0, first.dueAt - Date.now()));
    }
  }

  private registerDue(): void {
    for (const document of this.store.waiting()) {
      if (document.dueAt > Date.now()) {
        break;
      }
      this.announce(this.giveNumber(document));
    }
    this.schedule();
  }
}
