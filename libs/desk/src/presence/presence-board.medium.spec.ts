import type { AccountViewer } from '@ns/identity';
import { NotificationListener, sql } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { DeskTestBed, type Person } from '../testing/desk-test-bed.ts';
import { PresenceBoard } from './presence-board.ts';
import { presenceChannel, readPresence, writePresence } from './presence-rows.ts';
import type { Watcher } from './watcher.ts';

let bed: DeskTestBed;
let boards: readonly [PresenceBoard, PresenceBoard];
let listeners: readonly NotificationListener[];
let signalId: string;
let clerk: Person;
let dispatcher: Person;
let mails: Map<string, string>;
const board = () => new PresenceBoard(bed.database, bed.logger, async () => Promise.resolve(mails));
beforeEach(async () => {
  bed = await DeskTestBed.open(onTestFinished);
  mails = new Map();
  boards = [board(), board()];
  listeners = boards.map(
    (board) => new NotificationListener(bed.database.url, { [presenceChannel]: () => board.wake() }, bed.logger),
  );
  for (const board of boards) {
    board.start();
  }
  for (const listener of listeners) {
    await listener.start();
  }
  [signalId, clerk, dispatcher] = [
    await bed.signal(),
    await bed.person('CLERK', ['op_kd']),
    await bed.person('DISPATCHER'),
  ];
});
afterEach(async () => {
  for (const listener of listeners) {
    await listener.stop();
  }
  for (const board of boards) {
    await board.stop();
  }
});

const viewer = ({ id, sessionId }: Person): AccountViewer => ({
  kind: 'account',
  id,
  sessionId,
  role: 'CLERK',
  departments: [],
  language: 'BG',
});

/** Reads until the list is the wanted one. */
async function until(watcher: Watcher, people: readonly Person[]): Promise<void> {
  const wanted = people.map(({ id }) => id).join();
  for (let item = await watcher.next(); !item.done; item = await watcher.next()) {
    if (item.value.people.join() === wanted) {
      return;
    }
  }
  throw new Error('The subscription ended.');
}

describe('who looks at a signal', () => {
  it('is visible in every api process, each person once in order of arrival, and ends when they leave', async () => {
    const first = boards[0].watch(viewer(clerk), signalId);
    await until(first, [clerk]);
    const second = boards[1].watch(viewer(dispatcher), signalId.toUpperCase());
    const sameAgain = boards[1].watch(viewer(clerk), signalId);
    await Promise.all([until(first, [clerk, dispatcher]), until(second, [clerk, dispatcher])]);
    await sameAgain.return();
    await second.return();
    await until(first, [clerk]);
    expect(await second.next()).toEqual({ done: true, value: undefined });
  });

  it('comes with a word for the mails, which is another one when one of them is', async () => {
    const here = await bed.signal();
    const clerkHere = boards[0].watch(viewer(clerk), here);
    await until(clerkHere, [clerk]);
    mails.set(here, '1.2');
    boards[0].wake();
    expect((await clerkHere.next()).value?.mails).toBe('1.2');
  });

  it('comes with the step that can be undone, and again when it is over; a refused one is its author’s', async () => {
    const here = await bed.signal();
    const author = boards[0].watch(viewer(clerk), here);
    // The list is in the order of arrival.
    await until(author, [clerk]);
    const other = boards[1].watch(viewer(dispatcher), here);
    await Promise.all([until(author, [clerk, dispatcher]), until(other, [clerk, dispatcher])]);
    const wake = () => boards.forEach((board) => board.wake());
    await sql`
      insert into held_step (signal_id, version, actor_id, to_status, form, due_at)
      values (${here}, 1, ${clerk.id}, 'RESOLVED', '{}', now() + interval '1 minute')`.execute(
      bed.database.fork().getKysely(),
    );
    wake();
    expect(await other.next()).toMatchObject({ value: { heldStep: { toStatus: 'RESOLVED', actorId: clerk.id } } });
    await author.next();
    await sql`update held_step set refusal = 'STALE' where signal_id = ${here}`.execute(
      bed.database.fork().getKysely(),
    );
    wake();
    expect(await author.next()).toMatchObject({ value: { heldStep: { refusal: 'STALE' } } });
    expect(await other.next()).toMatchObject({ value: { heldStep: null } });
  });

  it('is not seen at another signal', async () => {
    const here = boards[0].watch(viewer(clerk), signalId);
    const there = boards[1].watch(viewer(dispatcher), await bed.signal());
    await until(there, [dispatcher]);
    await until(here, [clerk]);
  });

  it('is forgotten when the process gives no sign of life', async () => {
    const dead = '0199d0c4-7a30-7000-8000-00000000dead';
    await writePresence(bed.database, dead, [{ signalId, accountId: dispatcher.id }]);
    const watcher = boards[0].watch(viewer(clerk), signalId);
    await until(watcher, [dispatcher, clerk]);
    await sql`
      update signal_presence set seen_at = now() - interval '16 seconds' where process_id = ${dead}`.execute(
      bed.database.fork().getKysely(),
    );
    boards[0].wake();
    await until(watcher, [clerk]);
    await sql`
      update signal_presence set seen_at = now() - interval '2 minutes' where process_id = ${dead}`.execute(
      bed.database.fork().getKysely(),
    );
    await watcher.return();
    const other = boards[0].watch(viewer(clerk), signalId);
    await until(other, [clerk]);
    expect(
      (
        await sql`select 1 as one from signal_presence where process_id = ${dead}`.execute(
          bed.database.fork().getKysely(),
        )
      ).rows[0],
    ).toBeUndefined();
  });

  it('excludes accounts that may not see the signal, and ends when an account loses the right', async () => {
    const stranger = await bed.person('CLERK', ['ecology']);
    const citizen = await bed.person('CITIZEN');
    const first = boards[0].watch(viewer(clerk), signalId);
    await until(first, [clerk]);
    for (const who of [stranger, citizen]) {
      expect(await boards[1].watch(viewer(who), signalId).next()).toEqual({ done: true, value: undefined });
    }
    expect(await boards[1].watch(viewer(dispatcher), 'no id').next()).toMatchObject({ done: true });
    const watching = boards[1].watch(viewer(dispatcher), signalId);
    await until(watching, [clerk, dispatcher]);
    await sql`update session set revoked_at = now() where account_id = ${dispatcher.id}`.execute(
      bed.database.fork().getKysely(),
    );
    boards[1].wake();
    expect(await watching.next()).toMatchObject({ done: true });
    await sql`update signal set department_code = 'ecology' where id = ${signalId}`.execute(
      bed.database.fork().getKysely(),
    );
    boards[0].wake();
    let last = await first.next();
    while (!last.done) {
      last = await first.next();
    }
    const admin = await bed.person('ADMIN');
    await until(boards[1].watch(viewer(admin), signalId), [admin]);
  });

  it('is handed to a slow reader as it is now, not as it was between', async () => {
    const slow = boards[0].watch(viewer(clerk), signalId);
    await until(slow, [clerk]);
    const fast = boards[1].watch(viewer(clerk), signalId);
    for (let times = 0; times < 3; times += 1) {
      const guest = boards[1].watch(viewer(dispatcher), signalId);
      await until(fast, [clerk, dispatcher]);
      await guest.return();
      await until(fast, [clerk]);
    }
    const guest = boards[1].watch(viewer(dispatcher), signalId);
    await until(fast, [clerk, dispatcher]);
    await until(slow, [clerk, dispatcher]);
    await guest.return();
    await until(slow, [clerk]);
  });

  it('leaves with its process', async () => {
    const board = new PresenceBoard(bed.database, bed.logger, async () => Promise.resolve(mails));
    board.start();
    const watcher = board.watch(viewer(clerk), signalId);
    await until(watcher, [clerk]);
    await board.stop();
    expect(await watcher.next()).toMatchObject({ done: true });
    expect((await readPresence(bed.database.fork(), [signalId])).get(signalId)).toBeUndefined();
    expect(await board.watch(viewer(clerk), signalId).next()).toMatchObject({ done: true });
  });
});

describe('an overview of who looks at which signals', () => {
  /** Reads until the overview is the wanted one. */
  async function untilTold(
    overview: ReturnType<PresenceBoard['followAll']>,
    wanted: readonly (readonly [string, readonly Person[]])[],
  ): Promise<void> {
    const text = (entries: readonly (readonly [string, readonly string[]])[]) =>
      JSON.stringify(entries.toSorted(([one], [other]) => one.localeCompare(other)));
    const expected = text(wanted.map(([id, people]) => [id, people.map((person) => person.id)]));
    for (let item = await overview.next(); !item.done; item = await overview.next()) {
      if (text([...item.value.people]) === expected) {
        return;
      }
    }
    throw new Error('The subscription ended.');
  }

  it('shows each member of staff only the signals visible to them, in every api process', async () => {
    const [elsewhere, colleague, stranger] = [
      await bed.signal({ department: 'ecology' }),
      await bed.person('CLERK', ['op_kd']),
      await bed.person('CLERK', ['ecology']),
    ];
    const all = boards[1].followAll(viewer(dispatcher));
    const own = boards[1].followAll(viewer(colleague));
    await Promise.all([untilTold(all, []), untilTold(own, [])]);
    const here = boards[0].watch(viewer(clerk), signalId);
    const there = boards[0].watch(viewer(stranger), elsewhere);
    await Promise.all([
      untilTold(all, [
        [signalId, [clerk]],
        [elsewhere, [stranger]],
      ]),
      untilTold(own, [[signalId, [clerk]]]),
    ]);
    await here.return();
    await Promise.all([untilTold(all, [[elsewhere, [stranger]]]), untilTold(own, [])]);
    await there.return();
    await untilTold(all, []);
  });

  it('names the steps that are held: to those who see the signal, and a refused one to its author alone', async () => {
    const [elsewhere, stranger, author] = [
      await bed.signal({ department: 'ecology' }),
      await bed.person('CLERK', ['ecology']),
      await bed.person('CLERK', ['op_kd']),
    ];
    const follow = (who: Person, at: 0 | 1) => {
      const overview = boards[at].followAll(viewer(who));
      return async (wanted: readonly string[]) => {
        for (let item = await overview.next(); !item.done; item = await overview.next()) {
          const seen = item.value.heldSteps.map(({ step }) => `${step.signalId} ${step.refusal ?? 'waits'}`);
          if (JSON.stringify(seen) === JSON.stringify(wanted)) {
            return;
          }
        }
        throw new Error('The subscription ended.');
      };
    };
    const [own, all, foreign] = [follow(author, 0), follow(dispatcher, 1), follow(stranger, 1)];
    await Promise.all([own([]), all([]), foreign([])]);
    const hold = async (id: string, who: Person) => {
      await sql`
        insert into held_step (signal_id, version, actor_id, to_status, form, due_at)
        values (${id}, 1, ${who.id}, 'RESOLVED', '{}', now() + interval '1 minute')`.execute(
        bed.database.fork().getKysely(),
      );
      boards.forEach((board) => board.wake());
    };
    await hold(signalId, author);
    await Promise.all([own([`${signalId} waits`]), all([`${signalId} waits`])]);
    await hold(elsewhere, stranger);
    await Promise.all([all([`${elsewhere} waits`, `${signalId} waits`]), foreign([`${elsewhere} waits`])]);
    await sql`update held_step set refusal = 'STALE' where signal_id = ${signalId}`.execute(
      bed.database.fork().getKysely(),
    );
    boards.forEach((board) => board.wake());
    await Promise.all([own([`${signalId} STALE`]), all([`${elsewhere} waits`])]);
  });

  it('is being at no signal', async () => {
    const overview = boards[0].followAll(viewer(dispatcher));
    await untilTold(overview, []);
    const here = boards[0].watch(viewer(clerk), signalId);
    await until(here, [clerk]);
    await untilTold(overview, [[signalId, [clerk]]]);
  });

  it('ends for accounts that are no longer staff', async () => {
    const citizen = await bed.person('CITIZEN');
    expect(await boards[0].followAll(viewer(citizen)).next()).toMatchObject({ done: true });
    const overview = boards[0].followAll(viewer(dispatcher));
    await untilTold(overview, []);
    await sql`update session set revoked_at = now() where account_id = ${dispatcher.id}`.execute(
      bed.database.fork().getKysely(),
    );
    boards[0].wake();
    expect(await overview.next()).toMatchObject({ done: true });
  });
});
