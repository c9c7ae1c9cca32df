import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DestinationSlots } from './destination-slots.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const slotsOf = (most: number) => new DestinationSlots(most);
const held = async (slots: DestinationSlots, destination = 'a.test') => {
  const slot = await slots.take(destination);
  if (!('giveBack' in slot)) {
    throw new Error('no slot was free');
  }
  return slot;
};

describe('the slots of a destination', () => {
  it('are bounded, and those of another are its own', async () => {
    const slots = slotsOf(1);
    await held(slots);
    vi.advanceTimersByTime(1_000);
    expect(await slots.take('a.test')).toEqual({ putOffMs: 10_000 });
    await expect(held(slots, 'b.test')).resolves.toBeDefined();
  });

  it('are waited for, in turn, while the destination answers', async () => {
    const slots = slotsOf(1);
    const first = await held(slots);
    const order: number[] = [];
    const later = [1, 2].map(async (number) => {
      const slot = await held(slots);
      order.push(number);
      vi.advanceTimersByTime(300);
      slot.giveBack();
    });
    vi.advanceTimersByTime(900);
    first.giveBack();
    await Promise.all(later);
    expect(order).toEqual([1, 2]);
  });

  it('are not waited for longer than a second: the delivery is put off, each further one a little longer', async () => {
    const slots = slotsOf(1);
    const slow = await held(slots);
    const answers = [slots.take('a.test'), slots.take('a.test')];
    vi.advanceTimersByTime(1_000);
    expect(await Promise.all(answers)).toEqual([{ putOffMs: 10_000 }, { putOffMs: 11_000 }]);
    expect(await slots.take('a.test')).toEqual({ putOffMs: 12_000 });
    slow.giveBack();
    await expect(held(slots)).resolves.toBeDefined();
  });

  it('put nothing off for more than five minutes', async () => {
    const slots = slotsOf(1);
    await held(slots);
    vi.advanceTimersByTime(1_000);
    let last;
    for (let count = 0; count < 1_000; count += 1) {
      last = await slots.take('a.test');
    }
    expect(last).toEqual({ putOffMs: 300_000 });
  });

  it('begin anew when the destination answers in time again', async () => {
    const slots = slotsOf(2);
    const slow = await held(slots);
    await held(slots);
    vi.advanceTimersByTime(5_000);
    expect(await slots.take('a.test')).toEqual({ putOffMs: 10_000 });
    slow.giveBack();
    (await held(slots)).giveBack();
    await held(slots);
    expect(await slots.take('a.test')).toEqual({ putOffMs: 10_000 });
  });
});
