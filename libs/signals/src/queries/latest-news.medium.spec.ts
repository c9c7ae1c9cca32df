import { describe, expect, it } from 'vitest';
import { SignalsStage } from '../testing/signals-stage.ts';
import { latestNewsOf } from './latest-news.ts';

const stage = await SignalsStage.open();

const newsOf = async (id: string) => (await latestNewsOf(stage.database.fork(), [id]))[0]?.cursor;

describe('what a reporter has not seen yet', () => {
  it('is nothing right after the press: the own signal is no news', async () => {
    expect(await newsOf(await stage.received())).toBeUndefined();
  });

  it('is what the municipality did, not what the reporter did after it', async () => {
    const id = await stage.received();
    await stage.step(id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    const asked = await newsOf(id);
    expect(asked).toMatch(/^\d+$/);
    await stage.commands.steps.answer({
      accountId: stage.reporterId,
      signalId: id,
      text: 'До входа.',
      photoIds: [],
      textPath: 'text',
    });
    expect(await newsOf(id)).toBe(asked);
    await stage.step(id, 'IN_PROGRESS');
    expect(BigInt((await newsOf(id)) ?? 0)).toBeGreaterThan(BigInt(asked ?? 0));
  });

  it('is no note of the staff', async () => {
    const id = await stage.received();
    await stage.commands.note.execute({ actor: stage.dispatcher, signalId: id, text: 'За вътрешно ползване.' });
    expect(await newsOf(id)).toBeUndefined();
  });
});
