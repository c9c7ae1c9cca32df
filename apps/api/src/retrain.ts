import { loadApiConfig } from './config/api-config.ts';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { MunicipalityDirectory, presentLessons, readTraining, retrain, takeLessons } from '@ns/municipality';
import { checkMigrated, Database, recordAudit, runProgram, systemActor } from '@ns/platform';
import { correctedCategories } from '@ns/signals';
import { slices } from './slices.ts';

/**
 * Lets the suggestion of categories learn from signals whose category staff corrected. It is measured on signals that
 * it did not learn from, and taken only when it is better; with `--trial` it is only measured.
 */
async function retrainCategories(): Promise<void> {
  const { values } = parseArgs({ options: { trial: { type: 'boolean', default: false } } });
  const config = loadApiConfig();
  const database = await Database.open({ url: config.database.url, poolSize: 1, slices });
  try {
    await checkMigrated(database);
    const em = database.fork();
    const menus = await new MunicipalityDirectory(() => database.fork()).menus();
    const base = await readTraining(config, menus);
    const result = retrain(base, await presentLessons(em, menus), await correctedCategories(em));
    const { kind, learnedFrom, heldOut, before, after } = result;
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    process.stdout.write(
      `научени от · learned from: ${String(learnedFrom)}, проверени с · measured on: ${String(heldOut)}\n` +
        `познати преди · right before: ${percent(before)}, след · after: ${percent(after)}\n${verdicts[kind]}\n`,
    );
    if (kind === 'better' && !values.trial) {
      await database.transaction(async (tx) => {
        await takeLessons(tx, result);
        await recordAudit(tx, {
          actor: systemActor,
          action: 'category_lesson.taken',
          subject: null,
          before: { accuracy: before },
          after: { accuracy: after, reports: learnedFrom },
        });
      });
      process.stdout.write('Новото предложение вече се ползва. · The new suggestion is in use.\n');
    }
  } finally {
    await database.close();
  }
}

const verdicts = {
  better: 'По-добро е. · It is better.',
  notBetter: 'Не е по-добро; остава досегашното. · It is no better; the present one stays.',
  tooFew: 'Поправените сигнали са твърде малко. · There are too few corrected signals.',
} as const;

await runProgram(retrainCategories);
