import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DestinationSlots, type SlotAnswer, slotLimits } from './destination-slots.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const slotsOf = (ofOne: number, ofUnproven = 3, ofRepeats?: number) =>
  new DestinationSlots({ ofOne, ofSilent: ofRepeats === undefined ? 1 : ofOne, ofRepeats, ofUnproven });
const to = (name: string, wasSilent = false) => ({ name, wasSilent });
const slotIn = (answer: SlotAnswer) => {
  if (!('giveBack' in answer)) {
    throw new Error('no slot was free');
  }
  return answer;
};
const held = async (slots: DestinationSlots, destination = 'a.test', wasSilent = false) =>
  slotIn(await slots.take(to(destination, wasSilent)));
/** Destinations that answered. */
const proven = async (slots: DestinationSlots, ...destinations: readonly string[]) => {
  for (const destination of destinations) {
    (await held(slots, destination)).giveBack(true);
  }
};

describe('the slots of a destination', () => {
  it('are bounded, and those of another are its own', async () => {
    const slots = slotsOf(1);
    await held(slots);
    vi.advanceTimersByTime(1_000);
    expect(await slots.take(to('a.test'))).toEqual({ putOffMs: 10_000 });
    await expect(held(slots, 'b.test')).resolves.toBeDefined();
  });

  it('are waited for, in turn, while they are held shortly', async () => {
    const slots = slotsOf(1);
    const first = await held(slots);
    const order: number[] = [];
    const later = [1, 2].map(async (number) => {
      const slot = await held(slots);
      order.push(number);
      vi.advanceTimersByTime(300);
      slot.giveBack(true);
    });
    vi.advanceTimersByTime(900);
    first.giveBack(true);
    await Promise.all(later);
    expect(order).toEqual([1, 2]);
  });

  it('are not waited for longer than a second: the delivery is put off, each further one a little longer', async () => {
    const slots = slotsOf(1);
    await proven(slots, 'a.test');
    const slow = await held(slots);
    const answers = [slots.take(to('a.test')), slots.take(to('a.test'))];
    vi.advanceTimersByTime(1_000);
    expect(await Promise.all(answers)).toEqual([{ putOffMs: 2_000 }, { putOffMs: 2_250 }]);
    expect(await slots.take(to('a.test'))).toEqual({ putOffMs: 2_500 });
    slow.giveBack(true);
    await expect(held(slots)).resolves.toBeDefined();
  });

  it('put nothing off for more than five minutes', async () => {
    const slots = slotsOf(1);
    await held(slots);
    vi.advanceTimersByTime(1_000);
    let last;
    for (let count = 0; count < 2_000; count += 1) {
      last = await slots.take(to('a.test'));
    }
    expect(last).toEqual({ putOffMs: 300_000 });
  });

  it('are one after it was silent, and all after it answered again', async () => {
    const slots = slotsOf(2);
    const silent = await held(slots);
    vi.advanceTimersByTime(20_000);
    silent.giveBack(false);
    const again = await held(slots);
    vi.advanceTimersByTime(1_000);
    expect(await slots.take(to('a.test'))).toEqual({ putOffMs: 10_000 });
    again.giveBack(true);
    await held(slots);
    await expect(held(slots)).resolves.toBeDefined();
  });

  it('are not fewer because a connection broke at once', async () => {
    const slots = slotsOf(2);
    (await held(slots)).giveBack(false);
    await held(slots);
    await expect(held(slots)).resolves.toBeDefined();
  });
});

describe('deliveries that got no answer before', () => {
  it('share slots of their own, beside those of the others of their destination', async () => {
    const slots = slotsOf(2, 4, 1);
    await held(slots, 'a.test', true);
    vi.advanceTimersByTime(1_000);
    expect(await slots.take(to('a.test', true))).toEqual({ putOffMs: 10_000 });
    await held(slots);
    await expect(held(slots)).resolves.toBeDefined();
  });

  it('leave the others as many slots as before, also after nobody answered', async () => {
    const slots = slotsOf(2, 4, 1);
    const silent = await held(slots);
    vi.advanceTimersByTime(20_000);
    silent.giveBack(false);
    await held(slots, 'a.test', true);
    await held(slots);
    await expect(held(slots)).resolves.toBeDefined();
  });

  it('are like others where the lane has no slots for them', async () => {
    const slots = slotsOf(1, 4);
    await held(slots, 'a.test', true);
    vi.advanceTimersByTime(1_000);
    expect(await slots.take(to('a.test'))).toEqual({ putOffMs: 10_000 });
  });
});

describe('urgent mails', () => {
  it('of one domain go on beside nine silent mailboxes, and those of another beside all slots of one', async () => {
    const slots = new DestinationSlots(slotLimits.URGENT);
    for (let number = 0; number < 9; number += 1) {
      await held(slots);
    }
    vi.advanceTimersByTime(1_000);
    await expect(held(slots)).resolves.toBeDefined();
    for (let number = 10; number < slotLimits.URGENT.ofOne; number += 1) {
      await held(slots);
    }
    vi.advanceTimersByTime(1_000);
    expect(await slots.take(to('a.test'))).toEqual({ putOffMs: 10_000 });
    await expect(held(slots, 'b.test')).resolves.toBeDefined();
  });
});

describe('destinations that have not proved to answer', () => {
  it('hold a part of all slots together, and others go on', async () => {
    const slots = slotsOf(2, 3);
    await proven(slots, 'quick.test');
    for (const name of ['a.test', 'b.test', 'c.test']) {
      await held(slots, name);
    }
    vi.advanceTimersByTime(1_000);
    expect(await slots.take(to('d.test'))).toEqual({ putOffMs: 10_000 });
    await expect(held(slots, 'quick.test')).resolves.toBeDefined();
  });

  it('wait for each other while they answer', async () => {
    const slots = slotsOf(2, 1);
    const first = await held(slots, 'a.test');
    const second = held(slots, 'b.test');
    vi.advanceTimersByTime(500);
    first.giveBack(true);
    await expect(second).resolves.toBeDefined();
  });

  it('are forgotten when there are very many', async () => {
    const slots = slotsOf(1);
    await proven(slots, 'first.test');
    for (let number = 0; number < 1_000; number += 1) {
      await proven(slots, `${String(number)}.test`);
    }
    for (const name of ['a.test', 'b.test', 'c.test']) {
      await held(slots, name);
    }
    vi.advanceTimersByTime(1_000);
    expect(await slots.take(to('first.test'))).toEqual({ putOffMs: 10_000 });
  });
});
