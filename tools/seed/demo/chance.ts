/** The same numbers for the same seed, so that a database can be made again. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number from 0 up to, but not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws Error for an empty list */
  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) {
      throw new Error('There is nothing to choose from.');
    }
    return value;
  }

  /** One of the entries, each as often as its weight says. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) {
        return value;
      }
    }
    return this.pick(entries.map(([value]) => value));
  }

  /** Log-normal around a median of 1: most are quick, some take very long. */
  duration(spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.exp(spread * normal);
  }

  /** A UUID of version 7: begins with its moment, so that ids are in the order of time. */
  uuid(at: number): string {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const hex = Array.from({ length: 5 }, () => this.whole(0, 0xffff).toString(16).padStart(4, '0'));
    const [a = '', b = '', c = '', d = '', e = ''] = hex;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(1)}-8${b.slice(1)}-${c}${d}${e}`;
  }
}
