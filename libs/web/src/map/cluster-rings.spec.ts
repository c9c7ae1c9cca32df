import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { ringImage } from './cluster-rings.ts';

function ringOf(done: number, all: number): unknown {
  const made = createExpression(ringImage(false), { type: 'string' } as never);
  if (made.result === 'error') {
    throw new Error(made.value.map(({ message }) => message).join(', '));
  }
  const feature = { type: 'Point', properties: { done, point_count: all } } as const;
  return made.value.evaluate({ zoom: 12 }, feature);
}

describe('the ring of a heap', () => {
  it.each([
    [0, 8, 'ring-light-0'],
    [4, 8, 'ring-light-5'],
    [8, 8, 'ring-light-10'],
    [1, 2_000, 'ring-light-1'],
    [1_999, 2_000, 'ring-light-9'],
  ])('of %i done among %i is %s: one is never nothing and all but one never all', (done, all, name) => {
    expect(ringOf(done, all)).toBe(name);
  });
});
