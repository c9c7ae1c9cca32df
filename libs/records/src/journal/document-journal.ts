import type { Logger, NotePlace } from '@ns/platform';
import { z } from 'zod';
import type { IncomingNumber, OutgoingDocument } from '../domain/records-system.ts';

/** A document that was handed over to the records system, as far as is noted outside of the database. */
export interface NotedDocument {
  readonly documentGuid: string;
  /** our number of it: the reference of the report, or the number of a decision */
  readonly senderNumber: string;
  /** the day on which it was handed over, YYYY-MM-DD */
  readonly day: string;
  /** null while it had none, or where the process ended before it could note it */
  readonly registered: IncomingNumber | null;
}

const handedOver = 'documents/';
const numbered = 'numbers/';
const document = z.object({ senderNumber: z.string() });
const incomingNumber = z.object({ number: z.string(), date: z.string() });

/**
 * Notes outside of the database which documents went to the records system, and their numbers: a database that is
 * restored from a backup does not know those of the last hours, and the records system cannot be asked for a list.
 * Nothing waits for the notes to be kept: where that fails, `isWriting` is false until one is kept again.
 */
export class DocumentJournal {
  private failed = false;

  constructor(
    private readonly notes: NotePlace,
    private readonly logger: Logger,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Whether the last note could be kept. */
  get isWriting(): boolean {
    return !this.failed;
  }

  /** Called before a document is handed over. */
  async noteDocument({ documentGuid, senderNumber }: OutgoingDocument): Promise<void> {
    await this.note(`${handedOver}${dayOf(this.now())}/${documentGuid}`, { senderNumber: senderNumber.number });
  }

  /** Called when a document has its number. */
  async noteNumber(documentGuid: string, { number, date }: IncomingNumber): Promise<void> {
    await this.note(`${numbered}${dayOf(this.now())}/${documentGuid}`, { number, date });
  }

  /** The documents of the last days, the newest day first. */
  async documents(days: number): Promise<readonly NotedDocument[]> {
    const documents: NotedDocument[] = [];
    const numbers = new Map<string, string>();
    for await (const name of this.ofDays(numbered, days)) {
      numbers.set(guidOf(name), name);
    }
    for await (const name of this.ofDays(handedOver, days)) {
      const noted = document.safeParse(await this.read(name));
      const number = incomingNumber.safeParse(await this.read(numbers.get(guidOf(name))));
      if (noted.success) {
        documents.push({
          documentGuid: guidOf(name),
          senderNumber: noted.data.senderNumber,
          day: name.slice(handedOver.length, handedOver.length + 10),
          registered: number.success ? number.data : null,
        });
      }
    }
    return documents;
  }

  /** The GUIDs alone, which costs one look at each day; none while the notes cannot be read. */
  async guids(days: number): Promise<readonly string[]> {
    const guids: string[] = [];
    try {
      for await (const name of this.ofDays(handedOver, days)) {
        guids.push(guidOf(name));
      }
    } catch (cause) {
      this.logger.warn({ err: cause }, 'the notes about documents cannot be read');
    }
    return guids;
  }

  /** Removes the notes of days before the last ones. */
  async forget(days: number): Promise<void> {
    const kept = new Set(lastDays(this.now(), days));
    for (const folder of [handedOver, numbered]) {
      for await (const name of this.notes.list(folder)) {
        if (!kept.has(name.slice(folder.length, folder.length + 10))) {
          await this.notes.remove(name);
        }
      }
    }
  }

  private async *ofDays(folder: string, days: number): AsyncIterable<string> {
    for (const day of lastDays(this.now(), days)) {
      yield* this.notes.list(`${folder}${day}/`);
    }
  }

  private async read(name: string | undefined): Promise<unknown> {
    const text = name === undefined ? undefined : await this.notes.read(name);
    try {
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    } catch {
      return undefined;
    }
  }

  private async note(name: string, content: object): Promise<void> {
    try {
      await this.notes.write(name, JSON.stringify(content));
      this.failed = false;
    } catch (cause) {
      this.failed = true;
      this.logger.warn({ err: cause, note: name }, 'a note about a document could not be kept');
    }
  }
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function lastDays(now: Date, count: number): readonly string[] {
  return Array.from({ length: count }, (_, back) => dayOf(new Date(now.getTime() - back * 86_400_000)));
}

function guidOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
