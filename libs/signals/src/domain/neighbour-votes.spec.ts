import { describe, expect, it } from 'vitest';
import { areDoubtsEnough, type CountedVote, votesUntil } from './neighbour-votes.ts';

const doubt = (network: string | null, over: Partial<CountedVote> = {}): CountedVote => ({
  isDone: false,
  counts: true,
  network,
  ...over,
});

describe('doubts that the work is done', () => {
  it('are enough from three neighbourhoods of the network, whatever others say', () => {
    expect(areDoubtsEnough([doubt('a'), doubt('b')])).toBe(false);
    const three = [doubt('a'), doubt('b'), doubt('c')];
    expect(areDoubtsEnough(three)).toBe(true);
    expect(areDoubtsEnough([...three, ...three.map((vote) => ({ ...vote, isDone: true }))])).toBe(true);
  });

  it.each([
    ['many accounts in one neighbourhood', [doubt('a'), doubt('a'), doubt('a'), doubt('b')]],
    ['accounts made for it', ['a', 'b', 'c', 'd'].map((network) => doubt(network, { counts: false }))],
    ['votes whose network is forgotten', [doubt('a'), doubt('b'), doubt(null), doubt(null)]],
    ['votes that it is done', ['a', 'b', 'c'].map((network) => doubt(network, { isDone: true }))],
  ])('are not enough: %s', (_what, votes) => {
    expect(areDoubtsEnough(votes)).toBe(false);
  });

  it('are heard for fourteen days, or as long as an outcome can be disputed', () => {
    const resolvedAt = new Date('2026-12-01T10:00:00Z');
    expect([30, 7].map((days) => votesUntil(resolvedAt, days).toISOString().slice(0, 10))).toEqual([
      '2026-12-15',
      '2026-12-08',
    ]);
  });
});
