import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { countSignals, listSignals, type SignalFilter } from '../finder/signal-finder.ts';
import { noReportDetails } from '../domain/report-details.ts';
import { SignalPresenter } from '../graphql/signal.presenter.ts';
import { signalRowById } from '../queries/signal-row.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { textOf } from '../texts/index.ts';
import { forgetInSignals } from '../writes/forget.ts';
import { addNote } from './add-note.ts';
import { correctContact } from './correct-contact.ts';
import { correctSignal } from './correct-signal.ts';
import { moveDate } from './move-date.ts';
import { publishSignal, unpublishSignal } from './publish-signal.ts';
import { rateSignal } from './rate-signal.ts';
import { recategorizeSignal } from './recategorize-signal.ts';
import { rehearseMessage } from './rehearse-message.ts';
import { sendMessage } from './send-message.ts';
import { setTextPublic } from './set-text-public.ts';
import { transitionSignal } from './transition-signal.ts';

const bed = await SignalsTestBed.open();
const actor = bed.clerk;
let signalId: string;
let eventId: string;

/** A closed signal of which the file plan left the row. */
async function erased(): Promise<string> {
  const id = await bed.received();
  await bed.step(id, 'IN_PROGRESS');
  await bed.step(id, 'RESOLVED', { message: 'Запълнена е.' });
  await sql`update signal set status = 'CLOSED' where id = ${id}`.execute(bed.kysely);
  await bed.database.transaction((tx) => forgetInSignals(tx, { signals: [id], part: 'REPORT' }));
  return id;
}

/** Everything of the signal and its history, as text. */
async function everything(id: string): Promise<readonly string[]> {
  const found = sql<{ row: string }>`select s::text as row from signal s where id = ${id}
    union all select e::text from signal_event e where signal_id = ${id}`;
  return (await found.execute(bed.kysely)).rows.map(({ row }) => row).toSorted();
}

const step = async (to: 'IN_PROGRESS' | 'REJECTED', over: object = {}) => ({
  actor,
  signalId,
  version: (await bed.state(signalId)).version,
  to,
  department: null,
  assigneeId: null,
  externalBody: null,
  duplicateOf: null,
  message: 'Отново.',
  note: null,
  photoIds: [],
  ...over,
});

beforeAll(async () => {
  signalId = await erased();
  const resolved = sql<{ id: string }>`
    select id from signal_event where signal_id = ${signalId} and type = 'resolved'`;
  eventId = (await resolved.execute(bed.kysely)).rows[0]?.id ?? '';
});

describe('a signal that the file plan erased', () => {
  const { needs } = bed;
  const clientKey = randomUUID();
  const message = { actor, text: 'Моля, обадете се.', clientKey, photoIds: [] };
  const report = {
    ...noReportDetails,
    description: 'Отново голяма дупка пред входа.',
    settlement: '63427',
    location: null,
  };
  const acts: Readonly<Record<string, (version: number) => Promise<unknown>>> = {
    'a note': () => addNote(needs, { actor, signalId, text: 'Бележка' }),
    'a message': () => sendMessage(needs, { ...message, signalId }),
    'a message that is only tried': () =>
      rehearseMessage(needs, { message: { ...message, signalId }, look: async () => 'seen' }),
    'a step': async () => transitionSignal(needs, await step('IN_PROGRESS')),
    'a step with a key': async () => transitionSignal(needs, await step('REJECTED', { clientKey: randomUUID() })),
    'a correction': (version) => correctSignal(needs, { actor, signalId, version, clientKey, report }),
    'a correction of the contact': (version) =>
      correctContact(needs, { actor, signalId, version, clientKey, name: 'Демо', phone: null }),
    'another category': (version) => recategorizeSignal(needs, { actor, signalId, version, category: 'roads.sign' }),
    'another day': (version) =>
      moveDate(needs, {
        actor,
        signalId,
        version,
        clientKey,
        reason: 'OTHER',
        on: '2027-01-08',
        period: null,
        message: null,
      }),
    publication: (version) => publishSignal(needs, { actor, signalId, version }),
    'an end of the publication': (version) => unpublishSignal(needs, { actor, signalId, version }),
    'a public text': () =>
      setTextPublic(needs, { actor, signalId, eventId, isPublic: false, personalDataConfirmed: true }),
  };

  it.each(Object.entries(acts))('refuses %s with a word about it, and stays as it is', async (_, act) => {
    const before = await everything(signalId);
    const { version } = await bed.state(signalId);
    expect(await act(version)).toEqual({
      kind: 'invalid',
      problems: [{ path: 'signalId', message: textOf('erased') }],
    });
    expect(await everything(signalId)).toEqual(before);
  });

  it('is not known to those who may not see it, nor to its former reporter', async () => {
    expect(await addNote(needs, { actor: bed.otherClerk, signalId, text: 'Бележка' })).toEqual({ kind: 'notFound' });
    const rating = { accountId: bed.reporterId, signalId, stars: 5, comment: null };
    expect(await rateSignal(needs, rating)).toEqual({ kind: 'notFound' });
  });

  it('is no other signal of which one is the duplicate', async () => {
    const id = await bed.received();
    const outcome = await bed.step(id, 'DUPLICATE', { duplicateOf: signalId, message: 'Същото.' });
    expect(outcome).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'duplicateOf', message: textOf('duplicateOfErased') }],
    });
  });

  it('offers no steps, and says since when it is erased', async () => {
    const row = await signalRowById(bed.database.fork(), signalId);
    const presenter = new SignalPresenter(await bed.directory.menus(), 'BG');
    expect(row && presenter.transitions(row, 'CLERK', row.status)).toEqual([]);
    expect(row && presenter.staff(row)).toMatchObject({ erasedAt: expect.any(Date) as Date, description: '' });
  });

  it('is in no list and no count that does not ask for it', async () => {
    const stays = await bed.received();
    const asked = { actor, sort: 'NEWEST', first: 200, after: null, language: 'BG' } as const;
    const ids = async (filter: SignalFilter) =>
      (await listSignals(bed.database.fork(), { ...asked, filter })).map(({ id }) => id);
    const counted = async (filter: SignalFilter) =>
      (await countSignals(bed.database.fork(), actor, filter)).statuses.find(({ status }) => status === 'CLOSED');
    for (const filter of [{}, { withErased: false }, { withErased: null }]) {
      expect(await ids(filter)).toContain(stays);
      expect(await ids(filter)).not.toContain(signalId);
      expect(await counted(filter)).toBeUndefined();
    }
    expect(await ids({ withErased: true })).toEqual(expect.arrayContaining([stays, signalId]));
    expect(await counted({ withErased: true })).toEqual({ status: 'CLOSED', count: 1 });
  });
});
