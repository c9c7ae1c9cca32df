import { describe, expect, it } from 'vitest';
import { mainTownOf } from './main-town.ts';

const [city, town, village] = [
  { code: '63427', kind: 'city' },
  { code: '47336', kind: 'town' },
  { code: '07603', kind: 'village' },
];

describe('the main town of a municipality', () => {
  it('is the only settlement of the greatest kind', () => {
    expect(mainTownOf([village, town, city])).toBe('63427');
    expect(mainTownOf([village, town, { ...village, code: '1' }])).toBe('47336');
  });

  it('is none where several are as great, or nothing is known', () => {
    expect(mainTownOf([town, { ...town, code: '1' }, village])).toBeNull();
    expect(mainTownOf([])).toBeNull();
  });
});
