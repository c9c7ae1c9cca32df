import { expect, it } from 'vitest';
import { recategorizeSignal } from '../commands/recategorize-signal.ts';
import { submitOnBehalf } from '../commands/submit-on-behalf.ts';
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

it('reports by telephone, without an account, are of one person as far as anybody knows', async () => {
  const reporter = { name: 'Демо Обаждащ', email: null, phone: '0888123456', language: 'BG' as const };
  for (const description of ['Обаждане за паднал клон', 'Обаждане за счупен клон']) {
    const report = {
      ...bed.report({ channel: 'PHONE', description }),
      enteredBy: bed.clerk.id,
      numbered: null,
      reporter,
    };
    const entered = await submitOnBehalf(bed.needs, report);
    const signalId = entered.kind === 'submitted' ? entered.signalId : '';
    const { version } = await bed.state(signalId);
    await recategorizeSignal(bed.needs, { actor: bed.dispatcher, signalId, version, category: 'waste.dump' });
  }
  const learned = await correctedCategories(bed.database.fork());
  expect(learned.filter(({ text }) => text.startsWith('Обаждане')).map(({ by }) => by)).toEqual(['', '']);
});
