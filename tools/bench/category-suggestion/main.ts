import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CategoryClassifier, readTrainingFile } from '@ns/municipality';
import { evaluate } from './evaluate.ts';

const here = 'tools/bench/category-suggestion/sentences.jsonl';
const training = await readTrainingFile(resolve('tools/seed/category-training.jsonl'));
const sentences = await readTrainingFile(resolve(here));
const seed = JSON.parse(await readFile(resolve('tools/seed/ruse.json'), 'utf8')) as {
  categories: readonly { code: string; name: { bg: string } }[];
};
const names = new Map(seed.categories.map(({ code, name }) => [code, name.bg]));

const began = performance.now();
const classifier = new CategoryClassifier(training);
const trained = performance.now() - began;
const asked = performance.now();
const { top1, top3, worst } = evaluate(classifier, sentences);
const perSentence = (performance.now() - asked) / sentences.length;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
console.log(
  `Training: ${String(training.length)} sentences, ${trained.toFixed(0)} ms. Evaluation: ` +
    `${String(sentences.length)} other sentences, ${perSentence.toFixed(2)} ms each.`,
);
console.log(`top-1 ${percent(top1)}   top-3 ${percent(top3)}`);
console.log('\nWorst categories (right at first place / of all), and what was said instead:');
for (const { category, right, of, instead } of worst) {
  console.log(
    `  ${category} „${names.get(category) ?? category}“ ${String(right)}/${String(of)}: ` +
      `${instead.map(([other, count]) => `${other} ×${String(count)}`).join(', ')}`,
  );
}
