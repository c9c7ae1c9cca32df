import { InjectionToken } from '@angular/core';
import { DeviceDatabase } from '../device/device-database';
import type { AnswerData, ServerOperation } from './post-operation';
import { isUnreachable } from './request-failure';

/** Answers that the device keeps for the time without network, by the name of their operation. */
export type KeptOperations = Readonly<Record<string, 'everybody' | 'owner'>>;

/** Where kept answers lie. Losing them is no harm, so nothing here throws. */
export interface AnswerShelf {
  read(key: string): Promise<AnswerData | null>;
  write(key: string, data: AnswerData): Promise<void>;
  /** Forgets everything that belongs to a person; what everybody may see stays. */
  forgetPersons(): Promise<void>;
}

/** An application names the operations it wants kept; without that nothing is written to the device. */
export const KEPT_OPERATIONS = new InjectionToken<KeptOperations>('KEPT_OPERATIONS', { factory: () => ({}) });
export const ANSWER_SHELF = new InjectionToken<AnswerShelf>('ANSWER_SHELF', { factory: () => browserShelf() });

export interface Reader {
  /** Id of the account that answers belong to, null for a visitor. */
  owner(): string | null;
  language(): string;
}

/** Keeps the newest answer of some queries and gives it when the server cannot be reached. Refusals pass through. */
export function keptAnswers(operations: KeptOperations, shelf: AnswerShelf, reader: Reader, send: (operation: ServerOperation) => Promise<AnswerData>): (operation: ServerOperation) => Promise<AnswerData> {
  return async (operation) => {
    const key = shelfKey(operations[operation.name], operation, reader);
    if (key === null) {
      return send(operation);
    }
    try {
      const data = await send(operation);
      void shelf.write(key, data);
      return data;
    } catch (failure) {
      const kept = isUnreachable(failure) ? await shelf.read(key) : null;
      if (!kept) {
        throw failure;
      }
      return kept;
    }
  };
}

const OWNED = 'owner:';

function shelfKey(whose: 'everybody' | 'owner' | undefined, { name, variables }: ServerOperation, reader: Reader): string | null {
  const owner = reader.owner();
  if (!whose || (whose === 'owner' && !owner)) {
    return null;
  }
  const prefix = whose === 'owner' ? `${OWNED}${owner}` : 'everybody';
  return [prefix, reader.language(), name, JSON.stringify(variables)].join(' ');
}

function browserShelf(): AnswerShelf {
  const database = new DeviceDatabase('ns.answers', (created) => created.createObjectStore('answers'));
  return {
    read: (key) => database.run<AnswerData | undefined>('answers', 'readonly', (store) => store.get(key)).then((found) => found ?? null, () => null),
    write: (key, data) => database.run('answers', 'readwrite', (store) => store.put(data, key)).then(() => undefined, () => undefined),
    forgetPersons: () => database.run('answers', 'readwrite', (store) => store.delete(IDBKeyRange.bound(OWNED, `${OWNED}\uffff`))).catch(() => undefined),
  };
}
