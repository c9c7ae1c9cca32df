import { describe, expect, it } from 'vitest';
import type { Category } from '../entities/municipality.entities.ts';
import type { Menus } from '../queries/municipality-directory.ts';
import { readTraining } from './training-file.ts';

const ruse = { seedFile: 'tools/seed/ruse.json', categoryTrainingFile: undefined };
const having = (...categories: [code: string, archivedAt: Date | null][]): Pick<Menus, 'categories'> => ({
  categories: new Map(categories.map(([code, archivedAt]) => [code, { code, archivedAt } as Category])),
});
const taught = async (...given: Parameters<typeof readTraining>) =>
  new Set((await readTraining(...given)).map(({ category }) => category));

describe('the suggestion learns', () => {
  it('from the sentences of categories in use', async () => {
    const menus = having(['roads.pothole', null], ['waste.overflow', new Date()]);
    expect(await taught(ruse, menus)).toEqual(new Set(['roads.pothole']));
  });

  it('nothing from those of another municipality', async () => {
    expect(await taught(ruse, having(['streets.damage', null]))).toEqual(new Set());
  });

  it('from the file that the set-up file names, unless another one is configured', async () => {
    const primerovo = { seedFile: 'tests/browser/municipality/primerovo.json', categoryTrainingFile: undefined };
    const menus = having(['streets', null], ['streets.hole', null], ['roads.pothole', null]);
    expect(await taught(primerovo, menus)).toEqual(new Set(['streets.hole']));
    const configured = { ...primerovo, categoryTrainingFile: 'tools/seed/category-training.jsonl' };
    expect(await taught(configured, menus)).toEqual(new Set(['roads.pothole']));
  });
});
