import { describe, expect, it } from 'vitest';
import { listedData } from './listed-data.ts';

describe('what was read together', () => {
  it.each([
    ['{"signals":["a","b"]}', { signals: ['a', 'b'], deliveries: 0 }],
    ['{"signals":["a"],"deliveries":["x","y"]}', { signals: ['a'], deliveries: 2 }],
    ['{"deliveries":["x"]}', { signals: [], deliveries: 1 }],
  ])('of %s', (after, listed) => {
    expect(listedData('reporter.listed', after)).toEqual(listed);
  });

  it('is nothing for other entries', () => {
    expect(listedData('reporter.viewed', null)).toBeNull();
    expect(listedData('staff.changed', '{"role":"HEAD"}')).toBeNull();
  });
});
