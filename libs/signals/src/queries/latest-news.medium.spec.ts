import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { latestNewsOf } from './latest-news.ts';
import { addNote } from '../commands/add-note.ts';
import { sendMessage } from '../commands/send-message.ts';
import { takeReporterStep } from '../commands/take-reporter-step.ts';

const bed = await SignalsTestBed.open();

const newsOf = async (id: string, reader: 'reporter' | 'follower' = 'reporter') =>
  (await latestNewsOf(bed.database.fork(), [id], reader))[0]?.cursor;

describe('what a reporter has not seen yet', () => {
  it('is nothing right after the press: the own signal is no news', async () => {
    expect(await newsOf(await bed.received())).toBeUndefined();
  });

  it('is what the municipality did, not what the reporter did after it', async () => {
    const id = await bed.received();
    await bed.step(id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    const asked = await newsOf(id);
    expect(asked).toMatch(/^\d+$/);
    await takeReporterStep(bed.needs, {
      event: 'answered',
      accountId: bed.reporterId,
      signalId: id,
      text: 'До входа.',
      photoIds: [],
      textPath: 'text',
    });
    expect(await newsOf(id)).toBe(asked);
    await bed.step(id, 'IN_PROGRESS');
    expect(BigInt((await newsOf(id)) ?? 0)).toBeGreaterThan(BigInt(asked ?? 0));
  });

  it('is a message to the reporter, which is no news for followers', async () => {
    const id = await bed.received();
    const message = { actor: bed.clerk, signalId: id, text: 'Утре идва екип.', photoIds: [] };
    await sendMessage(bed.needs, { ...message, clientKey: randomUUID() });
    expect([await newsOf(id), await newsOf(id, 'follower')]).toEqual([expect.stringMatching(/^\d+$/), undefined]);
  });

  it('is no note of the staff', async () => {
    const id = await bed.received();
    await addNote(bed.needs, { actor: bed.dispatcher, signalId: id, text: 'За вътрешно ползване.' });
    expect(await newsOf(id)).toBeUndefined();
  });
});
