import { describe, expect, it } from 'vitest';
import { firstRule, isAbout, type RoutedSignal, type RoutingCondition } from './routing.ts';

const signal: RoutedSignal = {
  category: 'roads.pothole',
  group: 'roads',
  settlement: '63427',
  quarter: 'druzhba_1',
  stems: new Set(['дупк', 'площад', 'спирк']),
};
const condition = (over: Partial<RoutingCondition> = {}): RoutingCondition => ({
  category: null,
  settlement: null,
  quarter: null,
  words: [],
  ...over,
});

describe('a routing rule', () => {
  it.each([
    ['everything', {}, true],
    ['the category', { category: 'roads.pothole' }, true],
    ['its group', { category: 'roads' }, true],
    ['another category', { category: 'roads.sign' }, false],
    ['the settlement', { settlement: '63427' }, true],
    ['another settlement', { settlement: '47336' }, false],
    ['the quarter', { settlement: '63427', quarter: 'druzhba_1' }, true],
    ['another quarter', { settlement: '63427', quarter: 'centre' }, false],
    ['one of two words', { words: [['ток'], ['спирк']] }, true],
    ['two words that must both be there', { words: [['дупк', 'ток']] }, false],
    ['a word that is only an empty text', { words: [[]] }, false],
    ['category and another settlement', { category: 'roads', settlement: '47336' }, false],
  ])('is about %s', (_what, over, expected) => {
    expect(isAbout(condition(over), signal)).toBe(expected);
  });

  it('decides when it is the first in order', () => {
    const rules = ['47336', '63427', null].map((settlement, id) => ({ id, condition: condition({ settlement }) }));
    expect(firstRule(rules, signal)?.id).toBe(1);
    expect(firstRule(rules, { ...signal, settlement: '02796' })?.id).toBe(2);
    expect(firstRule([], signal)).toBeUndefined();
  });
});
