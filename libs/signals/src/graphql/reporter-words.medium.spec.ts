import { expect, it } from 'vitest';
import { timelinesOf } from '../queries/signal-events.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { SignalPresenter } from './signal.presenter.ts';

const bed = await SignalsTestBed.open();

it('the words of a reporter reach no follower, neither live nor in the timeline; those of the staff do', async () => {
  const signalId = await bed.received();
  const write = (kind: 'REPORTER' | 'STAFF', id: string, message: string) =>
    bed.database.transaction((tx) =>
      appendSignalEvent(tx, {
        signalId,
        type: kind === 'STAFF' ? 'started' : 'answered',
        actor: { id, kind },
        message,
      }),
    );
  await write('STAFF', bed.clerk.id, 'Започваме.');
  await write('REPORTER', bed.reporterId, 'Живея на третия етаж.');
  const presenter = new SignalPresenter(await bed.directory.menus(), 'BG');
  const events = await timelinesOf(bed.database.fork(), [signalId]);
  const wordsOf = (entries: readonly { readonly message?: string | null }[]) =>
    entries.flatMap(({ message }) => message ?? []);
  expect(wordsOf(events.map((event) => presenter.citizenEvent(event, [])))).toEqual(['Започваме.']);
  expect(wordsOf(presenter.timeline(events, { audience: 'follower', hiddenWords: [] }))).toEqual(['Започваме.']);
  expect(wordsOf(presenter.timeline(events, { audience: 'reporter', hiddenWords: [] }))).toEqual([
    'Започваме.',
    'Живея на третия етаж.',
  ]);
});
