import { describe, expect, it } from 'vitest';
import { noteProblems, type ReferralNote } from './note-rules.ts';
import { afterOutcome, type ReferralProgress, waiting } from './referral.ts';

const days = { today: '2026-12-10', receivedOn: '2026-12-01' };
const note: ReferralNote = {
  kind: 'SENT',
  on: '2026-12-02',
  person: 'Деловодство',
  number: null,
  answer: null,
  words: null,
};
const refused = (over: Partial<ReferralNote>, progress: ReferralProgress = waiting) =>
  noteProblems({ ...note, ...over }, progress, days).map(({ path }) => path);
const sent = afterOutcome(waiting, { kind: 'SENT', on: '2026-12-05', person: 'Деловодство' });

describe('a note about a referral', () => {
  it.each([
    ['of a call', {}],
    ['of the same day', { on: days.today }],
    ['of a number', { kind: 'RECEIVED', number: '123' }],
    ['of a receipt without a number', { kind: 'RECEIVED' }],
    ['of an answer', { kind: 'ANSWERED', answer: 'DONE', words: 'Готово е.' }],
  ] as const)('is taken: %s', (_name, over) => {
    expect(refused(over)).toEqual([]);
  });

  it.each([
    ['a day to come', { on: '2026-12-11' }, ['on']],
    ['a day before the report', { on: '2026-11-30' }, ['on']],
    ['nobody named', { person: null }, ['person']],
    ['a name that is too long', { person: 'а'.repeat(101) }, ['person']],
    ['a number that is too long', { kind: 'RECEIVED', number: '1'.repeat(61) }, ['number']],
    ['no answer', { kind: 'ANSWERED' }, ['answer']],
    ['words that are too long', { kind: 'ANSWERED', answer: 'DONE', words: 'а'.repeat(4001) }, ['words']],
    ['parts of other notes', { number: '1', answer: 'DONE', words: 'x' }, ['number', 'answer', 'words']],
  ] as const)('is refused: %s', (_name, over, paths) => {
    expect(refused(over)).toEqual(paths);
  });

  it('is not earlier than the one before, and names nobody again', () => {
    expect(refused({ kind: 'RECEIVED', on: '2026-12-04', person: null }, sent)).toEqual(['on']);
    expect(refused({ kind: 'RECEIVED', on: '2026-12-05', person: null }, sent)).toEqual([]);
  });
});
