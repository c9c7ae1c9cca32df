import { describe, expect, it } from 'vitest';
import { problemAt, problemsElsewhere, problemsUnder } from './field-problems.ts';

const problems = [
  { path: 'description', message: 'too short' },
  { path: 'photoIds.1', message: 'unknown photo' },
  { path: 'input.answers.size', message: 'choose one' },
  { path: 'clientKey', message: 'not a key' },
];

describe('what the server complains about', () => {
  it('stands at its field', () => {
    expect(problemAt(problems, 'description')).toBe('too short');
    expect(problemAt(problems, 'address')).toBe('');
  });

  it('is found whether or not the path names the argument', () => {
    expect(problemAt(problems, 'answers.size')).toBe('choose one');
  });

  it('is gathered for a whole list', () => {
    expect(problemsUnder(problems, 'photoIds')).toEqual(['unknown photo']);
    expect(problemsUnder(problems, 'photo')).toEqual([]);
  });

  it('is never lost, even when the page has no field for it', () => {
    expect(problemsElsewhere(problems, ['description', 'photoIds', 'answers'])).toEqual(['not a key']);
  });
});
