import { describe, expect, it } from 'vitest';
import {
  answersTo,
  draftTitle,
  newDraft,
  parseDraft,
  reachableStep,
  sentAccuracy,
  stepOfField,
} from './report-draft.ts';

describe('a signal that is being written', () => {
  it('is found again after a reload as it was', () => {
    const draft = {
      ...newDraft('key'),
      changedAt: '2026-11-24T10:00:00Z',
      category: 'road.pothole',
      description: 'Дупка',
      entrance: 'вх. Б, ет. 3',
      answers: { size: ['big'] },
      step: 'photos' as const,
    };
    expect(parseDraft('key', JSON.stringify(draft))).toEqual(draft);
  });

  it('starts empty when nothing readable was kept', () => {
    expect(parseDraft('key', null)).toEqual(newDraft('key'));
    expect(parseDraft('key', '{broken')).toEqual(newDraft('key'));
  });

  it('keeps what it can from an older shape, and always its own key', () => {
    expect(parseDraft('key', '{"description":"Дупка","step":"map","clientKey":"other"}')).toEqual({
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

  it.each([
    [{ lat: 43.85, lon: 25.95, accuracy: 11.6 }, 12],
    [{ lat: 43.85, lon: 25.95, accuracy: 0 }, 0],
    [{ lat: 43.85, lon: 25.95, accuracy: 25_000 }, null],
    [{ lat: 43.85, lon: 25.95 }, null],
    [null, null],
  ])('says how exact the device knew %j: %j', (point, metres) => expect(sentAccuracy({ point })).toBe(metres));

  it('is not opened at a step before which something is missing', () => {
    const begun = { ...newDraft('key'), category: 'road.pothole' };
    const described = { ...begun, settlement: '63427', description: 'Дупка пред блока' };
    expect(reachableStep(newDraft('key'), 'summary', false)).toBe('category');
    expect(reachableStep(begun, 'summary', false)).toBe('details');
    expect(reachableStep(described, 'summary', false)).toBe('summary');
    expect(reachableStep(described, 'category', false)).toBe('category');
    expect(reachableStep(described, 'elsewhere', false)).toBe('category');
  });

  it('needs a point or an address, except for matters without a place', () => {
    const nowhere = {
      ...newDraft('key'),
      category: 'road.pothole',
      settlement: '63427',
      quarter: 'centre',
      description: 'Дупка пред блока',
    };
    expect(reachableStep(nowhere, 'summary', true)).toBe('details');
    expect(reachableStep({ ...nowhere, address: ' ' }, 'summary', true)).toBe('details');
    expect(reachableStep({ ...nowhere, address: 'ул. Борисова 12' }, 'summary', true)).toBe('summary');
    expect(reachableStep({ ...nowhere, point: { lat: 43.85, lon: 25.95 } }, 'summary', true)).toBe('summary');
  });

  it('is not gone on with while „entrance, floor“ is longer than the server takes', () => {
    const complete = { ...newDraft('key'), category: 'x', settlement: '63427', description: 'Дупка пред блока' };
    expect(reachableStep({ ...complete, entrance: '🏠'.repeat(60) }, 'summary', false)).toBe('summary');
    expect(reachableStep({ ...complete, entrance: 'е'.repeat(61) }, 'summary', false)).toBe('details');
    expect(stepOfField('input.entrance')).toBe('details');
  });

  it('opens the step where a refused field can be corrected', () => {
    expect(stepOfField('photoIds.0')).toBe('photos');
    expect(stepOfField('input.category')).toBe('category');
    expect(stepOfField('answers.size')).toBe('details');
    expect(stepOfField('clientKey')).toBe('summary');
  });
});
