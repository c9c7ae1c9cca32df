import { expect, it } from 'vitest';
import { recategorizeSignal } from '../commands/recategorize-signal.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { correctedCategories } from './corrected-categories.ts';

const bed = await SignalsTestBed.open();

it('words are learned from reports whose category staff corrected, under the category they have now', async () => {
  await bed.received({ description: 'Остана както дойде' });
  const signalId = await bed.received({ description: 'Купчина боклук до пътя' });
  const { version } = await bed.state(signalId);
  await recategorizeSignal(bed.needs, { actor: bed.dispatcher, signalId, version, category: 'waste.dump' });
  expect(await correctedCategories(bed.database.fork())).toEqual([
    { category: 'waste.dump', text: 'Купчина боклук до пътя', by: bed.reporterId },
  ]);
});
