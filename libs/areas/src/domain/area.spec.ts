import { describe, expect, it } from 'vitest';
import { areaProblems } from './area-problems.ts';
import { type Area, areaKind, isInArea, type Spot } from './area.ts';

const nothing: Area = { settlement: null, quarter: null, street: null, category: null };
const lipnik = { settlement: '63427', code: 'boulevard.Липник' };
const spot: Spot = { settlement: '63427', quarter: 'druzhba1', street: lipnik, category: 'roads.pothole' };
const roads = ['roads', 'roads.pothole', 'roads.sign'];

describe('a signal lies in an area', () => {
  it.each<[string, Partial<Area>, boolean]>([
    ['of its settlement', { settlement: '63427' }, true],
    ['of another settlement', { settlement: '53641' }, false],
    ['of its quarter', { settlement: '63427', quarter: 'druzhba1' }, true],
    ['of another quarter', { settlement: '63427', quarter: 'center' }, false],
    ['of a quarter with the same code elsewhere', { settlement: '53641', quarter: 'druzhba1' }, false],
    ['of its street', { settlement: '63427', street: 'boulevard.Липник' }, true],
    ['of another street', { settlement: '63427', street: 'street.Липник' }, false],
    ['of a street of the same name elsewhere', { settlement: '53641', street: 'boulevard.Липник' }, false],
    ['of its category', { category: 'roads.pothole' }, true],
    ['of its quarter with its category', { settlement: '63427', quarter: 'druzhba1', category: 'roads' }, true],
    ['of another quarter with its category', { settlement: '63427', quarter: 'center', category: 'roads' }, false],
  ])('%s', (_what, area, isIn) => {
    expect(isInArea({ ...nothing, ...area }, spot, roads)).toBe(isIn);
  });

  it('of its quarter with another category does not hold it', () => {
    const waste = { ...nothing, settlement: '63427', quarter: 'druzhba1', category: 'waste' };
    expect(isInArea(waste, spot, ['waste', 'waste.dump'])).toBe(false);
  });

  it('without a point it is in no quarter and no street', () => {
    const nowhere = { ...spot, quarter: null, street: null };
    expect(isInArea({ ...nothing, settlement: '63427', quarter: 'druzhba1' }, nowhere, [])).toBe(false);
    expect(isInArea({ ...nothing, settlement: '63427', street: 'boulevard.Липник' }, nowhere, [])).toBe(false);
    expect(isInArea({ ...nothing, settlement: '63427' }, nowhere, [])).toBe(true);
  });
});

describe('an area', () => {
  it.each<[string, Partial<Area>, readonly string[]]>([
    ['of nothing', {}, ['settlement']],
    ['with two places', { settlement: '63427', quarter: 'center', street: 'street.Тиха' }, ['street']],
    ['of a quarter without its settlement', { quarter: 'center' }, ['settlement']],
    ['of a street without its settlement', { street: 'street.Тиха', category: 'roads' }, ['settlement']],
    ['of a settlement', { settlement: '63427' }, []],
    ['of a category', { category: 'roads' }, []],
    ['of a quarter with a category', { settlement: '63427', quarter: 'center', category: 'roads' }, []],
  ])('%s has problems %o', (_what, area, paths) => {
    expect(areaProblems({ ...nothing, ...area }).map(({ path }) => path)).toEqual(paths);
  });

  it.each<[Partial<Area>, string]>([
    [{ category: 'roads' }, 'CATEGORY'],
    [{ settlement: '63427', category: 'roads' }, 'SETTLEMENT'],
    [{ settlement: '63427', quarter: 'center' }, 'QUARTER'],
    [{ settlement: '63427', street: 'street.Тиха' }, 'STREET'],
  ])('%o is named by %s', (area, kind) => {
    expect(areaKind({ ...nothing, ...area })).toBe(kind);
  });
});
