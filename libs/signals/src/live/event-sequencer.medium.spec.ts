import { anyOf, type EntityManager, sql } from '@ns/platform';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signalTables } from '../entities/index.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { forgetInSignals } from '../writes/forget.ts';

const bed = await SignalsTestBed.open();

/** Two events of one signal that have no place yet; the table has the younger one first. */
async function unplaced(): Promise<readonly [older: string, younger: string]> {
  const signalId = await bed.received();
  await bed.sequencer.sequenceCommitted();
  const note = () =>
    bed.database.transaction((tx) => appendSignalEvent(tx, { signalId, type: 'note', actor: null, note: 'a note' }));
  const [older, younger] = [await note(), await note()];
  // A changed row is written behind the others.
  await signalTables(bed.database.fork())
    .updateTable('signal_event')
    .set({ message_public: true })
    .where('id', '=', older)
    .execute();
  return [older, younger];
}

const places = async (ids: readonly string[]) =>
  (
    await signalTables(bed.database.fork())
      .selectFrom('signal_event')
      .select('position')
      .where('id', '=', anyOf(ids))
      .orderBy('id')
      .execute()
  ).map(({ position }) => position);

/** Those of the events that nobody holds. */
const free = async (ids: readonly string[]) =>
  (await eventsOf(bed.database.fork(), ids).forNoKeyUpdate().skipLocked().execute()).map(({ id }) => id);

/** What a transaction does with events: it refers to them by a foreign key, or changes them. */
const locks = {
  reference: (tx: EntityManager, ids: readonly string[]) => eventsOf(tx, ids).forKeyShare().execute(),
  change: (tx: EntityManager, ids: readonly string[]) => eventsOf(tx, ids).forNoKeyUpdate().execute(),
};
const eventsOf = (tx: EntityManager, ids: readonly string[]) =>
  signalTables(tx).selectFrom('signal_event').select('id').where('id', '=', anyOf(ids));

/** A transaction that holds events until it is released. */
async function hold(how: keyof typeof locks, ids: readonly string[]) {
  const held = Promise.withResolvers<number>();
  const released = Promise.withResolvers<undefined>();
  const over = bed.database.transaction(async (tx) => {
    await locks[how](tx, ids);
    held.resolve(await processOf(tx));
    await released.promise;
  });
  const release = () => {
    released.resolve(undefined);
    return over;
  };
  onTestFinished(release);
  return { process: await held.promise, release };
}

async function processOf(tx: EntityManager): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.getKysely());
  return rows[0]?.pid ?? NaN;
}

async function waitingFor(pid: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity where ${pid} = any(pg_blocking_pids(pid))`.execute(
    bed.database.fork().getKysely(),
  );
  return rows[0]?.count ?? NaN;
}

describe('events get their place', () => {
  it('while a transaction refers to them: mails and documents do, several at once', async () => {
    const ids = await unplaced();
    await hold('reference', ids);
    await bed.sequencer.sequenceCommitted();
    expect((await places(ids)).map(Number)).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it.each([
    ['who gives them their place', (tx: EntityManager) => sql`select place_signal_events(500)`.execute(tx.getKysely())],
    [
      'who empties them',
      async (tx: EntityManager, ids: readonly string[]) => {
        const found = await eventsOf(tx, ids).select('signal_id as signalId').execute();
        await forgetInSignals(tx, { signals: found.map(({ signalId }) => signalId), part: 'NOTES' });
      },
    ],
  ])('in the order of their ids, so that nobody waits in a circle: %s', async (_, work) => {
    const ids = await unplaced();
    const [older, younger] = ids;
    const holder = await hold('change', [older]);
    const working = bed.database.transaction(async (tx) => {
      // As the table lies, where nothing says otherwise.
      await sql`
        select set_config(name, 'off', true)
        from pg_settings where name in ('enable_indexscan', 'enable_bitmapscan', 'enable_nestloop')`.execute(
        tx.getKysely(),
      );
      await work(tx, ids);
    });
    await expect.poll(() => waitingFor(holder.process)).toBe(1);
    expect(await free([younger])).toEqual([younger]);
    await holder.release();
    await working;
    await bed.sequencer.sequenceCommitted();
    const given = (await places(ids)).map(Number);
    expect(given).toEqual(given.toSorted((one, other) => one - other));
  });
});
