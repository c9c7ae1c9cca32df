import { describe, expect, it } from 'vitest';
import { MenusTestBed, type Outcome } from '../testing/menus-test-bed.ts';

const bed = await MenusTestBed.open();
const admin = await bed.person('ADMIN');
const citizen = await bed.person('CITIZEN');

const pothole = {
  code: 'roads.pothole',
  parent: 'roads',
  nameBg: 'Дупка',
  nameEn: 'Pothole',
  department: 'dir_infra',
  targetWorkingDays: 5,
  icon: 'road',
};
const category = async (input: Readonly<Record<string, unknown>>) => {
  const source = `mutation ($input: SaveCategoryInput!) { saved: saveCategory(input: $input) { __typename
    ... on Category { version questions { code } } ... on InvalidInputError { fields { path message } } } }`;
  return (await bed.ask<{ saved: Outcome }>(admin, source, { input })).saved;
};
const versionOf = async (code: string) => (await bed.directory.menus()).categories.get(code)?.version ?? 0;

describe('entrance and floor', () => {
  it('are asked for where a category says so, and not without saying', async () => {
    const asks = async () => {
      const { categories } = await bed.ask<{ categories: { children: { code: string; asksEntrance: boolean }[] }[] }>(
        citizen,
        '{ categories { children { code asksEntrance } } }',
      );
      return categories.flatMap(({ children }) => children).find(({ code }) => code === 'roads.pothole')?.asksEntrance;
    };
    expect(await asks()).toBe(false);
    const version = await versionOf('roads.pothole');
    expect(await category({ ...pothole, version, asksEntrance: true })).toMatchObject({ version: version + 1 });
    expect(await asks()).toBe(true);
    await category({ ...pothole, version: version + 1 });
    expect(await asks()).toBe(false);
  });
});

describe('the questions of a category', () => {
  it('keep their order, go when they are left out, and count as a change', async () => {
    const values = ['small', 'big'].map((code) => ({ code, labelBg: code, labelEn: code }));
    const size = { code: 'size', labelBg: 'Размер', labelEn: 'Size', datatype: 'singlevaluelist', values };
    const depth = {
      code: 'depth',
      labelBg: 'Дълбочина',
      labelEn: 'Depth',
      datatype: 'number',
      condition: { onQuestion: 'size', values: ['big'] },
    };
    const version = await versionOf('roads.pothole');
    expect(await category({ ...pothole, version, questions: [size, depth] })).toMatchObject({
      version: version + 1,
      questions: [{ code: 'size' }, { code: 'depth' }],
    });
    expect(await category({ ...pothole, version: version + 1, questions: [size, depth] })).toMatchObject({
      version: version + 1,
    });
    expect(await category({ ...pothole, version: version + 1, questions: [size] })).toMatchObject({
      version: version + 2,
      questions: [{ code: 'size' }],
    });
  });

  it('can allow „не знам“ as an answer, and take it back', async () => {
    const values = ['small', 'big'].map((code) => ({ code, labelBg: code, labelEn: code }));
    const size = { code: 'size', labelBg: 'Размер', labelEn: 'Size', datatype: 'singlevaluelist', values };
    const asked = async (allowsUnknown: boolean) => {
      const version = await versionOf('roads.pothole');
      await category({ ...pothole, version, questions: [{ ...size, allowsUnknown }] });
      const { categories } = await bed.ask<{ categories: { children: { code: string; questions: unknown[] }[] }[] }>(
        citizen,
        '{ categories { children { code questions { values { code } unknownAnswer { code label } } } } }',
      );
      return categories.flatMap(({ children }) => children).find(({ code }) => code === 'roads.pothole')?.questions;
    };
    const offered = [{ code: 'small' }, { code: 'big' }];
    expect(await asked(true)).toEqual([{ values: offered, unknownAnswer: { code: 'unknown', label: 'не знам' } }]);
    expect(await asked(false)).toEqual([{ values: offered, unknownAnswer: null }]);
  });

  it('are refused with „не знам“ to a free answer', async () => {
    const free = { code: 'q', labelBg: 'x', labelEn: 'x', datatype: 'text', allowsUnknown: true };
    const { fields } = await category({
      ...pothole,
      version: await versionOf('roads.pothole'),
      questions: [free],
    });
    expect(fields?.map(({ path }) => path)).toEqual(['questions.0.allowsUnknown']);
  });
});
