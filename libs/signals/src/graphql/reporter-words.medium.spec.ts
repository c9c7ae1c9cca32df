import type { ApiContext } from '@ns/identity';
import { addPerson, askAs, type Person } from '@ns/identity/testing';
import { PhotoLinks } from '@ns/media';
import { DerivedKeys, RequestLoaders, schemaOf, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { timelinesOf } from '../queries/signal-events.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { appendSignalEvent, type NewSignalEvent } from '../writes/append-signal-event.ts';
import { CitizenSignalFieldsResolver } from './citizen-signal-fields.resolver.ts';
import { FollowingResolver } from './following.resolver.ts';
import { LiveResolver } from './live.resolver.ts';

const bed = await SignalsTestBed.open();
const links = new PhotoLinks(new DerivedKeys('a secret of the tests, long enough'), 'http://demo.test');
const schema = schemaOf([new FollowingResolver(bed.needs), new CitizenSignalFieldsResolver(bed.directory, links)]);
const live = new LiveResolver(bed.directory);
const phone = '0888 123 456';
const follower = await addPerson(bed.database.fork());
const joined = await addPerson(bed.database.fork());
const reporter = await addPerson(bed.database.fork());

type Said = Pick<NewSignalEvent, 'type' | 'message' | 'messagePublic'> & { readonly by?: 'REPORTER' };

/** A published report with all that can be said about it, which its reporter, a follower and a joined one read. */
async function saidReport(words: readonly Said[]): Promise<string> {
  const signalId = await bed.received({ reporterId: reporter.id });
  const double = await bed.received({ reporterId: joined.id });
  await sql`update signal set published_at = now(), hidden_words = ${[phone]} where id = ${signalId}`.execute(
    bed.kysely,
  );
  await sql`update signal set duplicate_of_id = ${signalId} where id = ${double}`.execute(bed.kysely);
  await sql`insert into signal_follower (signal_id, account_id)
    select ${signalId}::uuid, unnest(${[follower.id, joined.id, reporter.id]}::uuid[]) on conflict do nothing`.execute(
    bed.kysely,
  );
  for (const { by, ...said } of words) {
    const actor =
      by === 'REPORTER' ? ({ id: reporter.id, kind: by } as const) : ({ id: bed.clerk.id, kind: 'STAFF' } as const);
    await bed.database.transaction((tx) =>
      appendSignalEvent(tx, { signalId, actor, data: {}, ...said } as NewSignalEvent),
    );
  }
  return signalId;
}

interface Read {
  readonly followedSignal: { readonly actionTaken: string | null; readonly timeline: readonly Worded[] };
}
interface Worded {
  readonly message?: string | null;
}
const wordsOf = (entries: readonly Worded[]) => entries.flatMap(({ message }) => message ?? []);

/** What somebody reads in the timeline, which has to be what the live events said, and as what was done. */
async function read(signalId: string, person: Person) {
  const { followedSignal } = await askAs<Read>(
    bed.database,
    schema,
    person,
    'query ($id: ID!) { followedSignal(id: $id) { actionTaken timeline { type message } } }',
    { id: signalId },
  );
  const words = wordsOf(followedSignal.timeline);
  const events = await timelinesOf(bed.database.fork(), [signalId]);
  const messages = await Promise.all(
    events.map(async (event) => {
      const context: Partial<ApiContext> = {
        em: bed.database.fork(),
        loaders: new RequestLoaders(),
        language: 'BG',
        viewer: { kind: 'account', ...person, role: 'CITIZEN', departments: [], language: 'BG' } as never,
      };
      const item = { kind: 'event', cursor: event.id, event: { ...event, position: event.id } } as const;
      return (await live.mySignalEvents(item, context as ApiContext, null, false)).event;
    }),
  );
  expect(wordsOf(messages.flatMap((message) => message ?? []))).toEqual(words);
  return { words, done: followedSignal.actionTaken };
}

const everything: readonly Said[] = [
  { type: 'started', message: 'Започваме.', messagePublic: true },
  { type: 'assigned', message: 'Питайте г-жа Демова.' },
  { type: 'asked', message: 'На кой етаж живеете?', messagePublic: true },
  { type: 'answered', message: 'Живея на третия етаж.', by: 'REPORTER' },
  { type: 'resolved', message: `Говорихме на ${phone}, готово е.`, messagePublic: true },
];

describe('words about a report', () => {
  it('of and to the reporter and those that are not public reach no follower, live or later', async () => {
    const id = await saidReport(everything);
    const shown = ['Започваме.', 'Говорихме на [лични данни], готово е.'];
    expect(await read(id, follower)).toEqual({ words: shown, done: shown[1] });
    expect(await read(id, joined)).toEqual({ words: shown, done: shown[1] });
  });

  it('stay for the reporter as they were written', async () => {
    const id = await saidReport(everything);
    const { words } = await read(id, reporter);
    expect(words).toEqual(everything.map(({ message }) => message));
  });

  it('about an outcome that is not public are not what was done, for a follower', async () => {
    const id = await saidReport([
      { type: 'resolved', message: 'Готово е.', messagePublic: true },
      { type: 'reopened', message: 'Не е.', by: 'REPORTER' },
      { type: 'resolved', message: 'Г-жа Демова я смени.', messagePublic: false },
    ]);
    await sql`update signal set action_taken = 'Г-жа Демова я смени.' where id = ${id}`.execute(bed.kysely);
    expect(await read(id, follower)).toEqual({ words: ['Готово е.'], done: null });
    expect((await read(id, reporter)).done).toBe('Г-жа Демова я смени.');
  });

  it('end for followers when it is hidden, and go on for whose own was joined to it', async () => {
    const id = await saidReport(everything);
    await sql`update signal set published_at = null where id = ${id}`.execute(bed.kysely);
    expect(await read(id, follower)).toEqual({ words: [], done: null });
    expect((await read(id, joined)).words).toEqual(['Започваме.', 'Говорихме на [лични данни], готово е.']);
    expect((await read(id, reporter)).words).toHaveLength(everything.length);
  });
});
