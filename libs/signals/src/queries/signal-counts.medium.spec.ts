import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SignalsStage } from '../testing/signals-stage.ts';
import { countSignals } from './signal-counts.ts';

let stage: SignalsStage;
beforeAll(async () => {
  stage = await SignalsStage.open(inject('postgresUrl'));
  await stage.received();
  await stage.step(await stage.received(), 'IN_PROGRESS');
  await stage.received({ category: 'waste.dump', answers: [] });
});
afterAll(() => stage.close());

describe('the numbers beside the filters', () => {
  it('tell for each status and department what it would show', async () => {
    expect(await countSignals(stage.database.fork(), stage.dispatcher, {})).toEqual({
      statuses: [
        { status: 'RECEIVED', count: 2 },
        { status: 'IN_PROGRESS', count: 1 },
      ],
      departments: [
        { code: 'ecology', count: 1 },
        { code: 'op_kd', count: 2 },
      ],
    });
  });

  it('heed the other filters, not the choice of their own menu', async () => {
    const counts = await countSignals(stage.database.fork(), stage.dispatcher, { statuses: ['IN_PROGRESS'] });
    expect(counts.statuses).toHaveLength(2);
    expect(counts.departments).toEqual([{ code: 'op_kd', count: 1 }]);
  });

  it('heed the words that are looked for', async () => {
    expect((await countSignals(stage.database.fork(), stage.dispatcher, { text: 'входовете' })).statuses).toHaveLength(2);
    expect((await countSignals(stage.database.fork(), stage.dispatcher, { text: 'светофар' })).statuses).toEqual([]);
  });

  it('do not count what a clerk may not see', async () => {
    expect((await countSignals(stage.database.fork(), stage.otherClerk, {})).departments).toEqual([{ code: 'ecology', count: 1 }]);
  });
});
