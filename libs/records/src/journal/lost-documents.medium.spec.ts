import { createLogger } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { BuiltinRecordsSystem } from '../adapters/builtin/builtin-records-system.ts';
import { RegistrationTestBed } from '../testing/registration-test-bed.ts';
import { DocumentJournal } from './document-journal.ts';
import { checkNothingLost, recordLostDocuments } from './lost-documents.ts';
import { raiseRegister } from './raise-register.ts';

const stage = await RegistrationTestBed.open();
const { database, notes } = stage;
const journal = new DocumentJournal(notes, createLogger('test', 'silent'));
const system = new BuiltinRecordsSystem(database, '94-НС');
const worker = stage.worker(system);

beforeEach(async () => {
  await stage.clear();
  notes.kept.clear();
});

/** Registers some documents and answers their numbers. */
async function register(count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const { registrationId } = await stage.signal();
    await worker.execute(registrationId);
    numbers.push((await stage.view(registrationId)).number ?? 'none');
  }
  return numbers;
}

/** As after a restore from a backup that was made before all of it. */
async function restoreOlder(): Promise<void> {
  await stage.clear();
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

it('asks the records system for numbers that nobody noted', async () => {
  const numbers = await register(1);
  for (const name of notes.kept.keys()) {
    if (name.startsWith('numbers/')) {
      notes.kept.delete(name);
    }
  }
  await stage.clear();
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
