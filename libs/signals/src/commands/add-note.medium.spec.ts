import { randomUUID } from 'node:crypto';
import { documentsOf, PhotoLinks, photosBySignal, publicPhotosOf } from '@ns/media';
import { DerivedKeys, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { timelineEventIds, timelinesOf } from '../queries/signal-events.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { addNote } from './add-note.ts';

const bed = await SignalsTestBed.open();
const signalId = await bed.received();
const links = new PhotoLinks(new DerivedKeys('a secret of the tests, long enough'), 'http://demo.test');

const note = (mentions: readonly string[], photoIds: readonly string[] = []) =>
  addNote(bed.needs, { actor: bed.clerk, signalId, text: 'Моля, вижте.', mentions, photoIds });
const newestData = async () =>
  (
    await sql<{ data: unknown }>`
      select data from signal_event where signal_id = ${signalId} order by id desc limit 1`.execute(bed.kysely)
  ).rows[0]?.data;

describe('a note that mentions colleagues', () => {
  it('mentions each account once, and not the author', async () => {
    const { dispatcher, clerk } = bed;
    expect(await note([dispatcher.id, dispatcher.id.toUpperCase(), clerk.id])).toEqual({ kind: 'noted', signalId });
    expect(await newestData()).toEqual({ mentions: [dispatcher.id] });
    await note([]);
    expect(await newestData()).toEqual({});
  });

  it('is refused at the place of everybody who may not see the signal, and for more than twenty people', async () => {
    const refused = await note([
      bed.dispatcher.id,
      bed.otherClerk.id,
      bed.reporterId,
      'nobody',
      '00000000-0000-7000-8000-000000000000',
    ]);
    expect(refused.kind === 'invalid' && refused.problems.map(({ path }) => path)).toEqual([
      'mentions.1',
      'mentions.2',
      'mentions.3',
      'mentions.4',
    ]);
    expect(await note(Array.from({ length: 21 }, () => bed.dispatcher.id))).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'mentions' }],
    });
  });
});

describe('a note with photos', () => {
  it('brings those of its author, which no reader outside of the staff gets', async () => {
    const id = await bed.received();
    const photo = await bed.uploaded(bed.clerk.id);
    const props = { actor: bed.clerk, signalId: id, text: 'Така е отблизо.', mentions: [] };
    expect((await addNote(bed.needs, { ...props, photoIds: [photo, photo] })).kind).toBe('noted');
    expect(await bed.photosOfEvents(id)).toEqual([{ type: 'note', photoId: photo }]);
    const em = bed.database.fork();
    const timeline = await timelinesOf(em, [id]);
    expect(timeline.map(({ type }) => type)).toEqual(['received']);
    expect((await publicPhotosOf(em, links, [id])).flat()).toEqual([]);
    expect((await photosBySignal(em, links, [id])).flat()).toEqual([]);
    expect(await timelineEventIds(em, id)).toEqual(timeline.map((event) => event.id));
  });

  it('is refused with photos of others, used ones, unknown ones and too many; then there is no note', async () => {
    const [id, used] = [await bed.received(), await bed.uploaded(bed.clerk.id)];
    await note([], [used]);
    const send = (photoIds: readonly string[]) =>
      addNote(bed.needs, { actor: bed.clerk, signalId: id, text: 'x', mentions: [], photoIds });
    const paths = async (photoIds: readonly string[]) => {
      const outcome = await send(photoIds);
      return outcome.kind === 'invalid' ? outcome.problems.map(({ path }) => path) : outcome.kind;
    };
    expect(await paths([await bed.uploaded(bed.reporterId)])).toEqual(['photoIds.0']);
    expect(await paths([await bed.uploaded(bed.clerk.id), used])).toEqual(['photoIds.1']);
    expect(await paths([randomUUID(), "'; drop table photo; --"])).toEqual(['photoIds.0', 'photoIds.1']);
    expect(await paths(Array.from({ length: 6 }, () => randomUUID()))).toEqual(['photoIds']);
    expect(await bed.events(id)).toEqual(['received']);
  });

  it('takes documents by the same rules, and a refused one leaves no note', async () => {
    const id = await bed.received();
    const send = async (documentIds: readonly string[]) => {
      const outcome = await addNote(bed.needs, { actor: bed.clerk, signalId: id, text: 'Протокол', documentIds });
      return outcome.kind === 'invalid' ? outcome.problems.map(({ path }) => path) : outcome.kind;
    };
    const document = await bed.uploadedDocument(bed.clerk.id);
    expect(await send([await bed.uploadedDocument(bed.reporterId), document])).toEqual(['documentIds.0']);
    expect(await send(Array.from({ length: 6 }, () => randomUUID()))).toEqual(['documentIds']);
    expect(await bed.events(id)).toEqual(['received']);
    expect(await send([document])).toBe('noted');
    const [documents] = await documentsOf(bed.database.fork(), links, [id]);
    expect(documents).toEqual([expect.objectContaining({ id: document, name: 'Протокол.pdf' })]);
    expect(await send([document])).toEqual(['documentIds.0']);
  });

  it('is for those who may write notes about the report', async () => {
    const id = await bed.received();
    const photoIds = [await bed.uploaded(bed.otherClerk.id)];
    const outcome = await addNote(bed.needs, {
      actor: bed.otherClerk,
      signalId: id,
      text: 'x',
      mentions: [],
      photoIds,
    });
    expect(outcome.kind).toBe('notFound');
    expect(await bed.photosOfEvents(id)).toEqual([]);
  });
});
