import { describe, expect, it } from 'vitest';
import { inLanguage } from '@ns/platform/language';
import { askedQuestions, chosenAnswer, type QuestionEntry, questionProblems } from './question-rules.ts';

const question = (over: Partial<QuestionEntry> = {}): QuestionEntry => ({
  code: 'size',
  label: { bg: 'Размер', en: 'Size' },
  datatype: 'singlevaluelist',
  required: false,
  values: [
    { code: 'small', label: { bg: 'малък', en: 'small' } },
    { code: 'big', label: { bg: 'голям', en: 'big' } },
  ],
  allowsUnknown: false,
  condition: null,
  ...over,
});
const paths = (questions: readonly QuestionEntry[]) => questionProblems(questions).map(({ path }) => path);

describe('the questions of a category', () => {
  it('are right as they are', () => {
    const depth = question({
      code: 'depth',
      datatype: 'number',
      values: [],
      condition: { question: 'size', values: ['big'] },
    });
    expect(paths([question(), depth])).toEqual([]);
  });

  it('can hang on „не знам“ of a question that allows it', () => {
    const why = (allowsUnknown: boolean) => [
      question({ allowsUnknown }),
      question({ code: 'why', condition: { question: 'size', values: ['unknown'] } }),
    ];
    expect(paths(why(true))).toEqual([]);
    expect(paths(why(false))).toEqual(['questions.1.condition.values']);
  });

  it('keep their answers readable, also „не знам“ that is allowed no longer', () => {
    const { datatype, allowsUnknown } = question();
    const own = { code: 'unknown', label: { bg: 'Не е ясно', en: 'Not clear' } };
    const read = (value: string, values: readonly (typeof own)[] = [], type: string = datatype) => {
      const text = chosenAnswer({ datatype: type, values }, value);
      return text && [inLanguage('BG', text), inLanguage('EN', text)];
    };
    expect(allowsUnknown).toBe(false);
    expect(read('unknown')).toEqual(['не знам', 'I don’t know']);
    expect(read('unknown', [own])).toEqual(['Не е ясно', 'Not clear']);
    expect(read('unknown', [], 'string')).toBeUndefined();
    expect(read('gone')).toBeUndefined();
  });

  it.each([
    ['a code with blanks', [question({ code: 'the size' })], ['questions.0.code']],
    ['the same code twice', [question(), question()], ['questions.1.code']],
    ['no English label', [question({ label: { bg: 'Размер', en: ' ' } })], ['questions.0.label.en']],
    ['a list with one answer', [question({ values: question().values.slice(1) })], ['questions.0.values']],
    ['answers to a number', [question({ datatype: 'number' })], ['questions.0.values']],
    [
      '„не знам“ to a number',
      [question({ datatype: 'number', values: [], allowsUnknown: true })],
      ['questions.0.allowsUnknown'],
    ],
    [
      'an own answer with the code of „не знам“',
      [
        question({
          allowsUnknown: true,
          values: [...question().values, { code: 'unknown', label: { bg: 'не', en: 'no' } }],
        }),
      ],
      ['questions.0.values.2.code'],
    ],
    [
      'a condition on itself',
      [question({ condition: { question: 'size', values: ['big'] } })],
      ['questions.0.condition.onQuestion'],
    ],
    [
      'a condition on an answer that is not offered',
      [question(), question({ code: 'depth', condition: { question: 'size', values: ['huge'] } })],
      ['questions.1.condition.values'],
    ],
    [
      'thirteen questions',
      Array.from({ length: 13 }, (_, index) => question({ code: `q${String(index)}` })),
      ['questions'],
    ],
  ])('are refused with %s', (_what, questions, expected) => {
    expect(paths(questions)).toEqual(expected);
  });
});

describe('which questions are asked', () => {
  const first = { code: 'size' };
  const second = { code: 'depth', condition: { question: 'size', values: ['big'] } };
  const third = { code: 'why', condition: { question: 'depth', values: ['x'] } };
  const codes = (answers: readonly { question: string; values: readonly string[] }[]) =>
    askedQuestions([first, second, third], answers).map(({ code }) => code);

  it('follows the answers', () => {
    expect(codes([])).toEqual(['size']);
    expect(codes([{ question: 'size', values: ['small'] }])).toEqual(['size']);
    expect(codes([{ question: 'size', values: ['big'] }])).toEqual(['size', 'depth']);
  });

  it('asks nothing that hangs on a question that is not asked', () => {
    expect(codes([{ question: 'depth', values: ['x'] }])).toEqual(['size']);
  });
});
