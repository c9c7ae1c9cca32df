import { describe, expect, it } from 'vitest';
import type { ClaimedDelivery } from '../ledger/claimed-delivery.ts';
import { Handover } from './handover.ts';

const claimed = { id: '1', attempt: 1 } as ClaimedDelivery;
const held = { beginBody: () => Promise.resolve(true) };

/** A clock that shows these milliseconds one after another. */
function clock(...shown: number[]): () => number {
  return () => shown.shift() ?? 0;
}

describe('a message that the ledger lets go', () => {
  it('leaves when the answer is fresh', async () => {
    const handover = new Handover(held, claimed, clock(0, 40));
    expect(await handover.begin([])).toBe(true);
    expect(handover.hasBegun).toBe(true);
  });

  it('stays when the process stood still until its lease had run out', async () => {
    const handover = new Handover(held, claimed, clock(0, 45_000));
    expect(await handover.begin([])).toBe(false);
    expect(handover.hasBegun).toBe(false);
  });
});
