import { describe, expect, it } from 'vitest';
import { foreignNames, namesOfPapers } from './paper-names.ts';

describe('the names in papers', () => {
  const { lost, foreign } = namesOfPapers();

  it('are those of files and symbols that exist', () => {
    expect(lost).toEqual([]);
  });

  it('of other products are used', () => {
    expect(
      Object.values(foreignNames)
        .flat()
        .filter((name) => !foreign.has(name)),
    ).toEqual([]);
  });
});
