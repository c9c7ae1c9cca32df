import { describe, expect, it } from 'vitest';
import { lessonsOf, retrain } from './category-lessons.ts';

const base = [
  { category: 'roads', text: 'голяма дупка на пътя' },
  { category: 'lighting', text: 'уличната лампа не свети' },
];
const reports = (count: number, category: string, text: string) =>
  Array.from({ length: count }, (_, index) => ({ category, text: `${text} ${String(index)}`, by: String(index) }));

describe('learning from corrected reports', () => {
  it('takes words that the sentences of the beginning do not know, when that is better', () => {
    const corrected = [...reports(60, 'lighting', 'стълбът примигва'), ...reports(60, 'roads', 'плочките са изронени')];
    const result = retrain(base, {}, corrected);
    expect(result).toMatchObject({ kind: 'better', before: 0, after: 1, heldOut: 24, learnedFrom: 96 });
  });

  it('is refused when it is no better', () => {
    const corrected = [...reports(60, 'roads', 'голяма дупка'), ...reports(60, 'lighting', 'лампа не свети')];
    expect(retrain(base, {}, corrected)).toMatchObject({ kind: 'notBetter', before: 1, after: 1 });
  });

  it('is refused when there is too little to measure by', () => {
    expect(retrain(base, {}, reports(50, 'lighting', 'стълбът примигва')).kind).toBe('tooFew');
  });

  it('keeps no word of one or two people, however many reports they sent', () => {
    const lessons = lessonsOf([
      ...reports(3, 'roads', 'плочки'),
      ...reports(4, 'roads', 'Демо Демова плочки').map((report) => ({ ...report, by: 'a' })),
      { category: 'roads', text: 'Демо Демова', by: 'b' },
    ]);
    const features = Object.keys(lessons['roads'] ?? {}).join(' ');
    expect(features).toContain('плочк');
    expect(features).not.toMatch(/демо/);
  });
});
