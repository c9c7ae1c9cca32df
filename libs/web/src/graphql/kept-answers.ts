import { InjectionToken } from '@angular/core';
import type { DBSchema } from 'idb';
import { deviceDatabase } from '../device/device-database.ts';
import type { AnswerData, ServerOperation } from '../server/post-operation.ts';
import { isUnreachable } from '../server/request-failure.ts';

/**
 * Answers that the device keeps, for the time without network and for the first moments of the next visit, by the name
 * of their operation.
 */
export type KeptOperations = Readonly<Record<string, 'everybody' | 'owner'>>;

/** Where kept answers lie. Losing them is no harm, so nothing here throws. */
export interface AnswerShelf {
  read(key: string): Promise<AnswerData | null>;
  write(key: string, data: AnswerData): Promise<void>;
  remove(key: string): Promise<void>;
  /** Forgets everything that belongs to a person; what everybody may see stays. */
  forgetPersons(): Promise<void>;
}

/** An application names the operations it wants kept; without that nothing is written to the device. */
export const keptOperations = new InjectionToken<KeptOperations>('keptOperations', { factory: () => ({}) });
export const answerShelf = new InjectionToken<AnswerShelf>('answerShelf', { factory: () => browserShelf() });

export interface Reader {
  /** Id of the account that answers belong to, null for a visitor. */
  owner(): string | null;
  language(): string;
}

/** What an answer is found by again. */
export type AskedOperation = Pick<ServerOperation, 'document' | 'variables'>;

export interface KeptAnswers {
  /**
   * Sends an operation and keeps its answer; gives the one that is kept when the server cannot be reached. Refusals
   * pass through.
   */
  send(operation: ServerOperation): Promise<AnswerData>;
  /** The answer of an earlier visit, null when there is none. */
  find(operation: AskedOperation): Promise<AnswerData | null>;
  /** What was kept is not true any more. */
  forget(operation: AskedOperation): Promise<void>;
}

/** Keeps the newest answer of some queries. */
export function keptAnswers(
  operations: KeptOperations,
  shelf: AnswerShelf,
  reader: Reader,
  send: (operation: ServerOperation) => Promise<AnswerData>,
): KeptAnswers {
  const keyOf = (operation: AskedOperation): string | null =>
    shelfKey(operations[operation.document.name], operation, reader);
  return {
    send: async (operation) => {
      const key = keyOf(operation);
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
    },
    find: async (operation) => {
      const key = keyOf(operation);
      return key === null ? null : shelf.read(key);
    },
    forget: async (operation) => {
      const key = keyOf(operation);
      await (key === null ? undefined : shelf.remove(key));
    },
  };
}

const owned = 'owner:';

function shelfKey(
  whose: 'everybody' | 'owner' | undefined,
  { document, variables }: AskedOperation,
  reader: Reader,
): string | null {
  const owner = reader.owner();
  if (!whose || (whose === 'owner' && !owner)) {
    return null;
  }
  const prefix = whose === 'owner' ? `${owned}${owner}` : 'everybody';
  return [prefix, reader.language(), document.name, JSON.stringify(variables)].join(' ');
}

interface AnswerTables extends DBSchema {
  readonly answers: { readonly key: string; readonly value: AnswerData };
}

function browserShelf(): AnswerShelf {
  const database = deviceDatabase<AnswerTables>('ns.answers', (created) => created.createObjectStore('answers'));
  const quietly = async (work: () => Promise<unknown>): Promise<void> => {
    await work().catch(() => undefined);
  };
  return {
    read: async (key) => {
      try {
        return (await (await database()).get('answers', key)) ?? null;
      } catch {
        return null;
      }
    },
    write: (key, data) => quietly(async () => (await database()).put('answers', data, key)),
    remove: (key) => quietly(async () => (await database()).delete('answers', key)),
    forgetPersons: () =>
      quietly(async () => (await database()).delete('answers', IDBKeyRange.bound(owned, `${owned}\uffff`))),
  };
}
