import { describe, expect, it } from 'vitest';
import { answersTo, draftTitle, newDraft, parseDraft, sentAccuracy, textsTo } from './report-draft.ts';

describe('a signal that is being written', () => {
  it('is found again after a reload as it was', () => {
    const draft = {
      ...newDraft('key'),
      changedAt: '2026-11-24T10:00:00Z',
      category: 'road.pothole',
      description: 'Дупка',
      entrance: 'вх. Б, ет. 3',
      answers: { size: ['big'] },
      categorySuggested: true,
    };
    expect(parseDraft('key', JSON.stringify(draft))).toEqual(draft);
  });

  it('starts empty when nothing readable was kept', () => {
    expect(parseDraft('key', null)).toEqual(newDraft('key'));
    expect(parseDraft('key', '{broken')).toEqual(newDraft('key'));
  });

  it('keeps what it can from an older shape, and always its own key', () => {
    expect(parseDraft('key', '{"description":"Дупка","clientKey":"other"}')).toEqual({
      ...newDraft('key'),
      description: 'Дупка',
    });
  });

  it('is known again by its category and its first words', () => {
    expect(draftTitle({ ...newDraft('key'), description: ' Дупка\nпред блока ' }, 'Дупка на пътя')).toBe(
      'Дупка на пътя · Дупка пред блока',
    );
    expect(draftTitle(newDraft('key'), undefined)).toBe('');
  });

  it('sends answers to the questions of the chosen category only, and no empty ones', () => {
    const draft = { ...newDraft('key'), answers: { size: ['big'], plate: ['  '], breed: ['dog'] } };
    expect(answersTo(draft, [{ code: 'size' }, { code: 'plate' }])).toEqual([{ question: 'size', values: ['big'] }]);
  });

  it('sends entrance and floor to a category that asks for them only, and the way there always', () => {
    const draft = { ...newDraft('key'), entrance: ' вх. Б ', approach: 'през двора' };
    expect(textsTo(draft, { asksEntrance: true })).toEqual({ entrance: 'вх. Б', approach: 'през двора' });
    expect(textsTo(draft, { asksEntrance: false })).toEqual({ entrance: null, approach: 'през двора' });
  });

  it.each([
    [{ lat: 43.85, lon: 25.95, accuracy: 11.6 }, 12],
    [{ lat: 43.85, lon: 25.95, accuracy: 0 }, 0],
    [{ lat: 43.85, lon: 25.95, accuracy: 25_000 }, null],
    [{ lat: 43.85, lon: 25.95 }, null],
    [null, null],
  ])('says how exact the device knew %j: %j', (point, metres) => expect(sentAccuracy({ point })).toBe(metres));
});
