import { describe, expect, it } from 'vitest';
import { placeLine } from './place-texts.ts';
import {
  detailOf,
  readReportDetails,
  reportDetailNames,
  reportDetailProblems,
  noReportDetails,
} from './report-details.ts';

describe('what a report says about its place', () => {
  it('is read without blanks and marks of direction; what is empty is none', () => {
    expect(readReportDetails({ address: ' ул. „Борисова“ 12\u202e ', entrance: '  ' }, false)).toMatchObject({
      address: 'ул. „Борисова“ 12',
      entrance: null,
    });
    expect(Object.values(readReportDetails({}, true))).toEqual(reportDetailNames.map(() => null));
  });

  it.each(reportDetailNames)('%s has a greatest length or number', (name) => {
    const { most, type } = detailOf(name);
    const ofSize = (size: number) => readReportDetails({ [name]: type === 'text' ? '😀'.repeat(size) : size }, true);
    expect(reportDetailProblems(ofSize(0))).toEqual([]);
    expect(reportDetailProblems(ofSize(most))).toEqual([]);
    const [problem] = reportDetailProblems(ofSize(most + 1));
    expect(problem?.path).toBe(name);
    expect(problem?.message.in('BG')).toContain(String(most));
    expect(problem?.message.in('EN')).toContain(String(most));
  });

  it('has no number of the device without a point, and none below zero', () => {
    expect(readReportDetails({ locationAccuracy: 12 }, true).locationAccuracy).toBe(12);
    expect(readReportDetails({ locationAccuracy: 12 }, false).locationAccuracy).toBeNull();
    const [problem] = reportDetailProblems(readReportDetails({ locationAccuracy: -1 }, true));
    expect(problem?.message.in('BG')).toBe('Точността на мястото може да е от 0 до 10000 метра.');
  });

  it('is one line of texts from the street to the flat', () => {
    const line = (said: Partial<Parameters<typeof placeLine>[0]>) => placeLine({ ...noReportDetails, ...said });
    expect(line({ address: 'ул. „Борисова“ 12', entrance: 'вх. Б, ет. 3', approach: 'през двора' })).toBe(
      'ул. „Борисова“ 12, вх. Б, ет. 3, през двора',
    );
    expect(line({ entrance: 'вх. Б' })).toBe('вх. Б');
    expect(line({})).toBeNull();
  });
});
