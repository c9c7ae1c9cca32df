import { describe, expect, it } from 'vitest';
import { checkView } from './view-query.ts';

const problems = (query: string, name = 'Просрочени') => {
  const checked = checkView({ name, query });
  return checked.kind === 'wrong' ? checked.problems.map(({ path }) => path) : checked;
};

describe('a saved view', () => {
  it('is written in one spelling', () => {
    const good = {
      kind: 'good',
      name: 'Моите просрочени',
      query: 'overdue=1&q=%D0%B4%D1%83%D0%BF%D0%BA%D0%B0&status=ASSIGNED%2CIN_PROGRESS',
    };
    expect(
      checkView({ name: '  Моите  просрочени ', query: '?status=ASSIGNED,IN_PROGRESS&overdue=1&q=дупка' }),
    ).toEqual(good);
    expect(checkView({ name: 'Моите просрочени', query: good.query })).toEqual(good);
  });

  it('may show everything', () => {
    expect(problems('')).toEqual({ kind: 'good', name: 'Просрочени', query: '' });
  });

  it.each(['token=x', 'overdue=1&signal=1', 'status=CLOSED&status=ASSIGNED', `q=${'а'.repeat(2000)}`])(
    'with %s is refused at the query',
    (query) => {
      expect(problems(query)).toEqual(['query']);
    },
  );

  it.each(['', '   ', 'а'.repeat(61)])('named „%s“ is refused at the name', (name) => {
    expect(problems('overdue=1', name)).toEqual(['name']);
  });
});
