import { createLogger, publish, sql } from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { BuiltinRecordsSystem } from '../adapters/builtin/builtin-records-system.ts';
import { RegistrationTestBed } from '../testing/registration-test-bed.ts';
import { DocumentJournal } from './document-journal.ts';
import { beginRegistration } from '../writes/begin-registration.ts';
import { checkNothingLost, givenNumbers, recordLostDocuments } from './lost-documents.ts';
import { raiseRegister } from './raise-register.ts';
import { registerDocument } from '../commands/register-document.ts';

const bed = await RegistrationTestBed.open();
const { database, notes } = bed;
const journal = new DocumentJournal(notes, createLogger('test', 'silent'));
const system = new BuiltinRecordsSystem(database, '94-НС');
const worker = bed.worker(system);

beforeEach(async () => {
  await bed.clear();
  notes.kept.clear();
});

/** Registers some documents and answers their numbers. */
async function register(count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const { registrationId } = await bed.signal();
    await registerDocument(worker, { registrationId });
    numbers.push((await bed.view(registrationId)).number ?? 'none');
  }
  return numbers;
}

/** As after a restore from a backup that was made before all of it. */
async function restoreOlder(): Promise<void> {
  await bed.clear();
  await database.fork().execute('delete from builtin_register_entry; delete from builtin_register_counter');
}

describe('a database that is older than what was handed over', () => {
  it('is refused by every process, until the documents are written down with their numbers', async () => {
    const numbers = await register(3);
    await expect(checkNothingLost(database, journal)).resolves.toBeUndefined();
    await restoreOlder();
    await expect(checkNothingLost(database, journal)).rejects.toThrow(/does not know 3 documents.*restore\.js finish/);
    const lost = await recordLostDocuments({ database, system }, journal);
    expect(lost.map(({ incomingNumber }) => incomingNumber).toSorted()).toEqual(numbers.toSorted());
    await expect(checkNothingLost(database, journal)).resolves.toBeUndefined();
  });

  it('gets no number twice from our own register', async () => {
    const before = await register(3);
    await restoreOlder();
    // The process ended before it could note the last number.
    const [last = ''] = [...notes.kept.keys()].filter((name) => name.startsWith('numbers/')).slice(-1);
    notes.kept.delete(last);
    const lost = await recordLostDocuments({ database, system }, journal);
    await database.transaction((tx) => raiseRegister(tx, '94-НС', lost));
    const after = await register(3);
    expect(after.filter((number) => before.includes(number))).toEqual([]);
    expect(after[0]).toMatch(/^94-НС-4\//);
  });
});

describe('a report that is there and whose registration waits in the outbox', () => {
  /** Registers a report and lets the database be as just before: the event waits, and there is no registration. */
  async function restoreBeforeRegistration() {
    const { signalId, registrationId } = await bed.signal();
    await registerDocument(worker, { registrationId });
    const { documentGuid } = await bed.view(registrationId);
    await restoreOlder();
    await sql`delete from outbox`.execute(database.fork().getKysely());
    await database.transaction(async (tx) => {
      const { rows } = await sql<{ id: string }>`select coalesce(max(id), 1)::text as id from signal_event`.execute(
        tx.getKysely(),
      );
      await publish(tx, signalEventTopic, { signalId, eventId: rows[0]?.id ?? '1', type: 'received' });
    });
    return { signalId, documentGuid };
  }

  it('is not lost, and its number is not given to another one', async () => {
    await restoreBeforeRegistration();
    await expect(checkNothingLost(database, journal)).resolves.toBeUndefined();
    const lost = await recordLostDocuments({ database, system }, journal);
    expect(lost).toEqual([]);
    expect(await givenNumbers(database.fork(), journal, lost)).toMatchObject([{ incomingNumber: /^94-НС-1/ }]);
  });

  it('is lost no more when it is registered under the same GUID after it was written down', async () => {
    const { signalId } = await restoreBeforeRegistration();
    await sql`delete from outbox`.execute(database.fork().getKysely());
    expect(await recordLostDocuments({ database, system }, journal)).toHaveLength(1);
    await database.transaction((tx) => beginRegistration(tx, signalId, '94-НС'));
    expect(await recordLostDocuments({ database, system }, journal)).toEqual([]);
  });
});

it('a new decision does not get the number of one that was lost', async () => {
  const { signalId } = await bed.signal();
  const { rows } = await sql<{ reference: string }>`select reference from signal where id = ${signalId}`.execute(
    database.fork().getKysely(),
  );
  const reference = rows[0]?.reference ?? '';
  // The backup was made before the first decision, which was handed over since.
  const now = new Date();
  const day = now.toISOString().slice(0, 10);
  const senderNumber = `${reference}-1`;
  await notes.write(`documents/${day}/4f0c6f6e-2f6f-4c0a-9d0e-0d1f6a0c9b19`, JSON.stringify({ senderNumber }));
  expect(await recordLostDocuments({ database, system }, journal)).toMatchObject([{ senderNumber }]);
  const decision = await bed.decision(signalId);
  const { rows: begun } = await sql<{ number: string }>`
    select sender_number as number from registration where id = ${decision}`.execute(database.fork().getKysely());
  expect(begun).toEqual([{ number: `${reference}-2` }]);
});

it('asks the records system for numbers that nobody noted', async () => {
  const numbers = await register(1);
  for (const name of notes.kept.keys()) {
    if (name.startsWith('numbers/')) {
      notes.kept.delete(name);
    }
  }
  await bed.clear();
  const [lost] = await recordLostDocuments({ database, system }, journal);
  expect([lost?.incomingNumber]).toEqual(numbers);
});

it('hears that a note could not be kept, and hands the document over all the same', async () => {
  const full = new DocumentJournal(
    Object.assign(Object.create(notes) as typeof notes, { write: () => Promise.reject(new Error('no space left')) }),
    createLogger('test', 'silent'),
  );
  await full.noteNumber('4f0c6f6e-2f6f-4c0a-9d0e-0d1f6a0c9b11', { number: '94-НС-1', date: '2026-11-29' });
  expect(full.isWriting).toBe(false);
});

it('lets a process start while the notes cannot be read', async () => {
  const away = new DocumentJournal(
    Object.assign(Object.create(notes) as typeof notes, {
      list: () => {
        throw new Error('the bucket is away');
      },
    }),
    createLogger('test', 'silent'),
  );
  await expect(checkNothingLost(database, away)).resolves.toBeUndefined();
});

it('forgets notes that are older than any backup', async () => {
  const now = { at: new Date('2026-09-01T10:00:00Z') };
  const aged = new DocumentJournal(notes, createLogger('test', 'silent'), () => now.at);
  await aged.noteNumber('4f0c6f6e-2f6f-4c0a-9d0e-0d1f6a0c9b11', { number: '94-НС-1', date: '2026-09-01' });
  now.at = new Date('2026-11-29T10:00:00Z');
  await aged.noteNumber('5f0c6f6e-2f6f-4c0a-9d0e-0d1f6a0c9b11', { number: '94-НС-2', date: '2026-11-29' });
  await aged.forget(60);
  expect([...notes.kept.keys()]).toEqual(['numbers/2026-11-29/5f0c6f6e-2f6f-4c0a-9d0e-0d1f6a0c9b11']);
});
