import { describe, expect, it } from 'vitest';
import { answerProblems, type AskedQuestion } from './submission-rules.ts';

const size: AskedQuestion = {
  code: 'size',
  datatype: 'singlevaluelist',
  required: true,
  values: [{ code: 'small' }, { code: 'big' }],
  allowsUnknown: true,
};
const problems = (question: Partial<AskedQuestion>, values: readonly string[]) =>
  answerProblems([{ ...size, ...question }], [{ question: 'size', values }]).map(({ message }) => message.in('EN'));
const unfit = ['The answer does not fit the question.'];

describe('„не знам“', () => {
  it('answers a required question that allows it', () => {
    expect(problems({}, ['unknown'])).toEqual([]);
    expect(problems({ datatype: 'multivaluelist' }, ['unknown'])).toEqual([]);
  });

  it('is refused by a question without the setting, unless it is an answer of its own', () => {
    expect(problems({ allowsUnknown: false }, ['unknown'])).toEqual(unfit);
    expect(problems({ allowsUnknown: false, values: [{ code: 'unknown' }] }, ['unknown'])).toEqual([]);
  });

  it('goes with no other answer', () => {
    expect(problems({ datatype: 'multivaluelist' }, ['small', 'unknown'])).toEqual(unfit);
    expect(problems({ datatype: 'multivaluelist' }, ['unknown', 'unknown'])).toEqual(unfit);
  });
});
