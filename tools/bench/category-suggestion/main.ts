/** How often the suggestion is right, by kind of sentence, on sentences that it has not learned from. */
import { readFile } from 'node:fs/promises';
import { isDangerToLife } from '@ns/bulgarian';

import {
  CategoryClassifier,
  examplesOf,
  readOtherMattersFile,
  readTrainingFile,
  type TrainingExample,
} from '@ns/municipality';
import { z } from 'zod';
import { evaluate, type AskedSentence } from './evaluate.ts';

const here = 'tools/bench/category-suggestion';
const asked = z.object({ category: z.string().nullable(), kind: z.string().default('all'), text: z.string() });

async function linesOf<T>(file: string, shape: z.ZodType<T>): Promise<readonly T[]> {
  const lines = (await readFile(`${here}/${file}`, 'utf8')).trim().split('\n');
  return lines.map((line) => shape.parse(JSON.parse(line)));
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7);

/** Prints one line for each kind, and one for all that have a category. */
function print(title: string, classifier: CategoryClassifier, sentences: readonly AskedSentence[]): void {
  console.log(`\n${title} (${String(sentences.length)})`);
  const ofMenu = sentences.filter(({ category }) => category !== null);
  const kinds = Map.groupBy(ofMenu, ({ kind }) => kind);
  for (const [kind, own] of [...kinds, ...(kinds.size > 1 ? [['all', ofMenu] as const] : [])]) {
    const { top1, top3, none } = evaluate(classifier, own);
    console.log(
      `  ${kind.padEnd(12)} ${String(own.length).padStart(5)}  first ${percent(top1)}  among three ${percent(top3)}  ` +
        `none offered ${percent(none)}`,
    );
  }
  const off = sentences.filter(({ category }) => category === null);
  if (off.length > 0) {
    console.log(`  nothing fits ${String(off.length).padStart(5)}  said so ${percent(evaluate(classifier, off).none)}`);
  }
}

const training = await readTrainingFile('tools/seed/category-training.jsonl');
const others = examplesOf(await readOtherMattersFile('tools/seed/other-matters.json'));
const examples: readonly TrainingExample[] = [...training, ...others];
const began = performance.now();
const classifier = CategoryClassifier.learned(examples);
console.log(`Training: ${String(examples.length)} sentences, ${(performance.now() - began).toFixed(0)} ms.`);

const sentences = await linesOf('sentences.jsonl', asked);
const heldOut = await linesOf('held-out.jsonl', asked);
print('Sentences written for this project', classifier, sentences);
print('Sentences of another hand, never tuned to', classifier, heldOut);

const folds = 5;
const parts = Array.from({ length: folds }, (_, fold) => {
  const learned = CategoryClassifier.learned(examples.filter((_each, index) => index % folds !== fold));
  const own = examples.filter((_each, index) => index % folds === fold && index < training.length);
  return {
    own,
    ...evaluate(
      learned,
      own.map((each) => ({ ...each, kind: 'training' })),
    ),
  };
});
const mean = (of: (part: (typeof parts)[number]) => number) =>
  parts.reduce((sum, part) => sum + of(part) * part.own.length, 0) / training.length;
console.log(
  `\nTraining in ${String(folds)} folds: first ${percent(mean(({ top1 }) => top1))}, ` +
    `among three ${percent(mean(({ top3 }) => top3))}`,
);

const alarms = await linesOf('danger.jsonl', z.object({ danger: z.boolean(), text: z.string() }));
const count = (danger: boolean) => alarms.filter((each) => each.danger === danger);
const raised = (danger: boolean) => count(danger).filter(({ text }) => isDangerToLife(text)).length;
console.log(
  `Danger to life: ${String(raised(true))} of ${String(count(true).length)} seen, ` +
    `${String(raised(false))} false alarms in ${String(count(false).length)}`,
);
