import { describe, expect, it } from 'vitest';
import { aloneOrWithout, askedQuestions } from './asked-questions.ts';

const questions = [
  { code: 'size' },
  { code: 'depth', condition: { onQuestion: 'size', values: ['big'] } },
  { code: 'why', condition: { onQuestion: 'depth', values: ['x'] } },
];
const codes = (answers: Record<string, string[]>) => askedQuestions(questions, answers).map(({ code }) => code);

describe('the questions of a category', () => {
  it('follow the answers', () => {
    expect(codes({})).toEqual(['size']);
    expect(codes({ size: ['big'] })).toEqual(['size', 'depth']);
    expect(codes({ size: ['big'], depth: ['x'] })).toEqual(['size', 'depth', 'why']);
  });

  it('do not hang on a question that is not asked', () => {
    expect(codes({ depth: ['x'] })).toEqual(['size']);
  });
});

describe('„не знам“', () => {
  it('stands alone when it is chosen, and goes when another answer is', () => {
    expect(aloneOrWithout('unknown', ['deep', 'unknown'], ['deep'])).toEqual(['unknown']);
    expect(aloneOrWithout('unknown', ['unknown', 'deep'], ['unknown'])).toEqual(['deep']);
    expect(aloneOrWithout('unknown', ['unknown'], ['unknown'])).toEqual(['unknown']);
  });

  it('is an answer like others where the question has none', () => {
    expect(aloneOrWithout(undefined, ['deep', 'unknown'], ['deep'])).toEqual(['deep', 'unknown']);
  });
});
