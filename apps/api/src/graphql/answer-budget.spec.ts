import { buildSchema, graphql, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AnswerBudget, countTexts, wholeAnswer } from './answer-budget.ts';

const schema = countTexts(
  buildSchema('type Query { now: String later: String many: [String!]! things: [Thing] } type Thing { text: String! }'),
);
const rootValue = {
  now: 'x'.repeat(60),
  later: () => Promise.resolve('x'.repeat(60)),
  many: ['x'.repeat(30), 'x'.repeat(30)],
  things: Array.from({ length: 1_000 }, () => ({ text: 'x'.repeat(60) })),
};

/** The answer with this many characters to spend. */
async function answer(source: string, characters: number) {
  const contextValue = { answer: new AnswerBudget(characters) };
  const result = await graphql({ schema, source, rootValue, contextValue });
  return wholeAnswer({ ...result, errors: result.errors?.map((error) => error.toJSON()) }, 'EN');
}

describe('the budget of an answer', () => {
  it.each(['{ now }', '{ later }', '{ many }'])('counts %s', async (source) => {
    expect((await answer(source, 60)).errors).toBeUndefined();
    expect((await answer(source, 59)).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
  });

  it('counts all texts together', async () => {
    expect((await answer('{ now later many }', 179)).errors).toHaveLength(1);
    expect((await answer('{ now later many }', 180)).errors).toBeUndefined();
  });

  it('leaves one error and no data when it is spent, although every row failed', async () => {
    expect(await answer('{ things { text } }', 600)).toEqual({
      errors: [
        {
          message: 'The query is too large. Ask for less at a time.',
          extensions: { code: 'QUERY_TOO_COSTLY', bound: 'answer' },
        },
      ],
    });
  });

  it('makes one error, however many texts come after it', async () => {
    const contextValue = { answer: new AnswerBudget(600) };
    const { errors } = await graphql({ schema, source: '{ things { text } }', rootValue, contextValue });
    expect(errors).toHaveLength(1);
  });

  it('leaves fields of other types alone', () => {
    expect((schema.getType('Query') as GraphQLObjectType).getFields()['things']?.resolve).toBeUndefined();
  });
});
