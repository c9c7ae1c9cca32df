import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readOtherMattersFile } from '../seed/other-matters-file.ts';
import { readTrainingFile } from '../seed/training-file.ts';
import { CategorySuggester } from './category-suggester.ts';

const suggester = new CategorySuggester(
  () => readTrainingFile('tools/seed/category-training.jsonl'),
  () => Promise.resolve({}),
  () => readOtherMattersFile('tools/seed/other-matters.json'),
);
const first = async (text: string) => (await suggester.suggest(text))[0]?.category;

async function sentencesOf(file: string): Promise<readonly { readonly text: string }[]> {
  const lines = (await readFile(`tools/bench/category-suggestion/${file}`, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { readonly text: string });
}

describe('suggesting a category', () => {
  it.each([
    ['Пред нас има страшна дупка на пътя', 'roads.pothole'],
    ['боклуците преливат от контейнерите', 'waste.overflow'],
    ['изоставена кола без номера', 'vehicles.abandoned'],
    ['Уличната лампа не свети', 'lighting.single'],
    ['dupka na ulicata', 'roads.pothole'],
    ['prepulnen konteiner za bokluk', 'waste.overflow'],
    ['izostavena kola', 'vehicles.abandoned'],
    // „листата“ is no word of the training, „листа“ is.
    ['listata ne sa sabrani ot esenta', 'waste.street'],
  ])('understands „%s“', async (text, category) => {
    expect(await first(text)).toBe(category);
  });

  it('says nothing about a text that says nothing', async () => {
    expect(await suggester.suggest('ами')).toEqual([]);
    expect(await suggester.suggest('и при тях на по-нея')).toEqual([]);
    expect(await suggester.suggest('qwrtz xzvbn')).toEqual([]);
  });

  it('always proposes three, however unsure it is', async () => {
    expect(await suggester.suggest('На улицата пред училището е много опасно и трябва ремонт')).toHaveLength(3);
    expect(await suggester.suggest('дупка на пътя')).toHaveLength(3);
  });

  it.each([
    ['Съседите отгоре вдигат шум и се карат по цяла нощ', 'neighbours'],
    ['Откраднаха ми портфейла, кого да търся', 'crime'],
    ['Сметката ми за ток е ужасно висока този месец', 'bills'],
  ])('says of „%s“ who is responsible', async (text, code) => {
    const advice = await suggester.advise(text);
    expect(advice).toMatchObject({ kind: 'otherMatter', matter: { code } });
    expect(await suggester.suggest(text)).toEqual([]);
  });

  it.each([
    'Обичам те, мила моя, ще се омъжиш ли за мен',
    'Продавам апартамент с две стаи, обадете се',
    'Политиците са крадци, за кого да гласувам',
  ])('says of „%s“ that nothing fits', async (text) => {
    expect(await suggester.advise(text)).toEqual({ kind: 'nothingFits' });
  });

  it('says that a text says too little, which is not that nothing fits', async () => {
    expect(await suggester.advise('ами')).toEqual({ kind: 'saysTooLittle' });
    expect(await suggester.advise('qwrtz xzvbn')).toEqual({ kind: 'saysTooLittle' });
  });

  it('leaves room for other work while it learns, and knows the everyday words at once', async () => {
    const fresh = new CategorySuggester(() => readTrainingFile('tools/seed/category-training.jsonl'));
    let isJudged = false;
    const judged = fresh.suggest('дупка на пътя').then(() => (isJudged = true));
    expect((await fresh.searchWords('roads.pothole')).length).toBeGreaterThan(5);
    expect(isJudged).toBe(false);
    let turns = 0;
    while (!isJudged) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    await judged;
    expect(turns).toBeGreaterThan(100);
  });

  it('proposes nothing when no sentence of a category is there, whatever other matters are', async () => {
    const untaught = new CategorySuggester(
      () => Promise.resolve([]),
      () => Promise.resolve({}),
      () => readOtherMattersFile('tools/seed/other-matters.json'),
    );
    expect(await untaught.advise('съседите се карат')).toEqual({ kind: 'saysTooLittle' });
  });

  it('can be asked again after the training sentences could not be read', async () => {
    let tries = 0;
    const late = new CategorySuggester(() =>
      (tries += 1) === 1
        ? Promise.reject(new Error('no file'))
        : Promise.resolve([{ category: 'a', text: 'голяма дупка' }]),
    );
    await expect(late.suggest('дупката')).rejects.toThrow('no file');
    expect((await late.suggest('дупката'))[0]?.category).toBe('a');
  });

  it.each([
    ['roads.pothole', 'дупката'],
    ['vehicles.abandoned', 'колата'],
    ['animals.dogs', 'кучетата'],
  ])('%s is found by „%s“', async (category, word) => {
    expect((await suggester.searchWords(category)).some((stem) => word.startsWith(stem))).toBe(true);
  });
});

describe('the training sentences', () => {
  it('are at least fifteen for each category', async () => {
    const examples = await readTrainingFile('tools/seed/category-training.jsonl');
    const counts = Map.groupBy(examples, ({ category }) => category);
    expect(counts.size).toBe(55);
    expect(Math.min(...[...counts.values()].map(({ length }) => length))).toBeGreaterThanOrEqual(15);
  });

  it('share nothing with the sentences of the evaluation', async () => {
    const training = new Set(
      (await readTrainingFile('tools/seed/category-training.jsonl')).map(({ text }) => text.toLowerCase()),
    );
    const evaluation = await sentencesOf('sentences.jsonl');
    const heldOut = await sentencesOf('held-out.jsonl');
    expect(heldOut.filter(({ text }) => training.has(text.toLowerCase()))).toEqual([]);
    expect(evaluation.length).toBeGreaterThanOrEqual(300);
    expect(evaluation.filter(({ text }) => training.has(text.toLowerCase()))).toEqual([]);
  });
});
