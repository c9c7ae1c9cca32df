import { describe, expect, it } from 'vitest';
import { editedQuestions, givenQuestions } from './question-draft.ts';

const question = {
  code: 'size',
  labelTexts: [
    { tag: 'bg', text: 'Колко е голяма?' },
    { tag: 'en', text: 'How large is it?' },
  ],
  datatype: 'singlevaluelist',
  required: true,
  values: [
    {
      code: 'small',
      labelTexts: [
        { tag: 'bg', text: 'Малка' },
        { tag: 'en', text: 'Small' },
      ],
    },
  ],
  condition: { onQuestion: 'kind', values: ['hole'] },
};

describe('the questions of a category', () => {
  it('go to the form and back with the words of every language', () => {
    const edited = { ...question, unknownAnswer: { code: 'unknown' } };
    expect(givenQuestions(editedQuestions([edited]))).toEqual([{ ...question, allowsUnknown: true }]);
  });

  it('have empty words where a language has none yet', () => {
    const edited = editedQuestions([
      { ...question, unknownAnswer: null, labelTexts: question.labelTexts.slice(0, 1), values: [] },
    ]);
    expect(edited[0]?.label).toEqual({ bg: 'Колко е голяма?', en: '' });
    expect(givenQuestions(edited)[0]?.labelTexts).toEqual([
      { tag: 'bg', text: 'Колко е голяма?' },
      { tag: 'en', text: '' },
    ]);
  });

  it('offer no answers where the answer is free', () => {
    const [free] = givenQuestions(
      editedQuestions([{ ...question, unknownAnswer: { code: 'unknown' }, datatype: 'text' }]),
    );
    expect(free).toMatchObject({ values: [], allowsUnknown: false });
  });
});
