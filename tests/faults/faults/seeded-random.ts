/** Chance that is the same whenever its seed is. */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A source of its own for one purpose: what others draw does not change what it gives. */
  fork(purpose: string): SeededRandom {
    let mixed = this.state ^ 0x9e3779b9;
    for (const character of purpose) {
      mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
    return new SeededRandom(mixed);
  }

  /** 0 ≤ n < 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** from ≤ n < to */
  between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  /** A whole number, 0 ≤ n < count. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(choices: readonly T[]): T {
    const at = this.below(choices.length);
    if (at >= choices.length) {
      throw new RangeError('Nothing to pick from.');
    }
    return choices[at] as T;
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[] {
    const order = things.map((thing) => ({ thing, rank: this.next() }));
    return order.sort((one, other) => one.rank - other.rank).map(({ thing }) => thing);
  }
}
