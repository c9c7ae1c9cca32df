import { describe, expect, it } from 'vitest';
import { SignalsStage } from '../testing/signals-stage.ts';
import { nextReference } from './next-reference.ts';

const stage = await SignalsStage.open();

const next = (year: number) => stage.database.transaction((tx) => nextReference(tx, 'NS', year));

describe('references', () => {
  it('count from one and begin anew with each year', async () => {
    expect(await next(2026)).toBe('NS-2026-000001');
    expect(await next(2026)).toBe('NS-2026-000002');
    expect(await next(2027)).toBe('NS-2027-000001');
    expect(await next(2027)).toBe('NS-2027-000002');
  });

  it('of a year that begins under many hands are different and none is zero', async () => {
    const references = await Promise.all(Array.from({ length: 10 }, () => next(2028)));
    expect(new Set(references).size).toBe(10);
    expect(references).not.toContain('NS-2028-000000');
  });
});
