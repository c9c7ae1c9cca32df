import { describe, expect, it } from 'vitest';
import { answersTo, emptyDraft, parseDraft, stepOfField, withClientKey } from './report-draft';

describe('a signal that is being written', () => {
  it('is found again after a reload as it was', () => {
    const draft = { ...emptyDraft, category: 'road.pothole', description: 'Дупка', answers: { size: ['big'] }, step: 'photos' as const };
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it('starts empty when nothing readable was kept', () => {
    expect(parseDraft(null)).toEqual(emptyDraft);
    expect(parseDraft('{broken')).toEqual(emptyDraft);
    expect(parseDraft('null')).toEqual(emptyDraft);
  });

  it('keeps what it can from an older shape', () => {
    expect(parseDraft('{"description":"Дупка","step":"map"}')).toEqual({ ...emptyDraft, description: 'Дупка' });
  });

  it('keeps one key for all tries to send it', () => {
    const first = withClientKey(emptyDraft, () => 'key-1');
    expect(withClientKey(first, () => 'key-2').clientKey).toBe('key-1');
  });

  it('sends answers to the questions of the chosen category only, and no empty ones', () => {
    const draft = { ...emptyDraft, answers: { size: ['big'], plate: ['  '], breed: ['dog'] } };
    expect(answersTo(draft, [{ code: 'size' }, { code: 'plate' }])).toEqual([{ question: 'size', values: ['big'] }]);
  });

  it('opens the step where a refused field can be mended', () => {
    expect(stepOfField('photoIds.0')).toBe('photos');
    expect(stepOfField('input.category')).toBe('category');
    expect(stepOfField('answers.size')).toBe('details');
    expect(stepOfField('clientKey')).toBe('summary');
  });
});
