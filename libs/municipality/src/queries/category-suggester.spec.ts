import { describe, expect, it } from 'vitest';
import { readTrainingFile } from '../seed/training-file.ts';
import { CategorySuggester } from './category-suggester.ts';

const suggester = new CategorySuggester(() => readTrainingFile('tools/seed/category-training.jsonl'));
const first = async (text: string) => (await suggester.suggest(text))[0]?.category;

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

  it('proposes three at most', async () => {
    expect(
      (await suggester.suggest('На улицата пред училището е много опасно и трябва ремонт')).length,
    ).toBeLessThanOrEqual(3);
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
    const evaluation = await readTrainingFile('tools/bench/category-suggestion/sentences.jsonl');
    expect(evaluation.length).toBeGreaterThanOrEqual(300);
    expect(evaluation.filter(({ text }) => training.has(text.toLowerCase()))).toEqual([]);
  });
});
