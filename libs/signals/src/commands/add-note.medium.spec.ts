import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { addNote } from './add-note.ts';

const bed = await SignalsTestBed.open();
const signalId = await bed.received();

const note = (mentions: readonly string[]) =>
  addNote(bed.needs, { actor: bed.clerk, signalId, text: 'Моля, вижте.', mentions });
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
