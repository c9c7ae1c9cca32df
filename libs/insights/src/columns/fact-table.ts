/** Codes of a fact by which it is grouped and chosen. */
export const factCodes = [
  'category',
  'department',
  'settlement',
  'quarter',
  'status',
  'channel',
  'externalBody',
] as const;
export type FactCode = (typeof factCodes)[number];

/** Days (since 1970-01-01, local calendar), counts and flags of a fact: whole numbers. */
const wholeNumbers = [
  'received',
  'resolved',
  'due',
  'reopened',
  'disputed',
  'stars',
  'inTime',
  'dangerous',
  'published',
] as const;
/** Hours from receipt, not rounded. */
const hours = ['hoursToRegister', 'hoursToFirstResponse', 'hoursToResolve'] as const;
export const factNumbers = [...wholeNumbers, ...hours] as const;
export type FactNumber = (typeof factNumbers)[number];

/** Facts column by column, in the same order in each; null where a fact has no value. */
export type FactBatch = Readonly<Record<'id' | FactCode, readonly (string | null)[]>> &
  Readonly<Record<FactNumber, readonly (number | boolean | null)[]>>;

/** The code 0 of every column: the fact has none. */
export const noCode = 0;

/** A column of codes as numbers; equal codes have the same number. */
export class CodeColumn {
  values = new Uint16Array(0);
  /** code of each number */
  readonly codes: (string | null)[] = [null];
  private readonly numbers = new Map<string, number>();

  /** Number of a code, a new one where it has none yet. */
  numberOf(code: string | null): number {
    if (code === null) {
      return noCode;
    }
    const known = this.numbers.get(code);
    if (known !== undefined) {
      return known;
    }
    const number = this.codes.push(code) - 1;
    this.numbers.set(code, number);
    return number;
  }
}

const factsAtFirst = 1_024;

/**
 * All facts in memory, column by column: statistics pass over a million of them in some ten milliseconds, which no
 * statement over rows does. A fact keeps its row; later states of it are written over the earlier one.
 */
export class FactTable {
  /** rows in use */
  count = 0;
  readonly codes = Object.fromEntries(factCodes.map((name) => [name, new CodeColumn()])) as Readonly<
    Record<FactCode, CodeColumn>
  >;
  /** NaN where a fact has no value; true is 1 */
  readonly numbers: Record<FactNumber, Float32Array | Float64Array> = columnsOf(0);
  private readonly rowOf = new Map<string, number>();
  private room = 0;

  /** Adds facts, and writes over those that are there. */
  write(batch: FactBatch): void {
    const rows = Uint32Array.from(batch.id, (id) => this.rowFor(id ?? ''));
    for (const name of factCodes) {
      const column = this.codes[name];
      batch[name].forEach((code, index) => {
        column.values[rows[index] ?? 0] = column.numberOf(code);
      });
    }
    for (const name of factNumbers) {
      const column = this.numbers[name];
      batch[name].forEach((value, index) => {
        column[rows[index] ?? 0] = value === null ? Number.NaN : Number(value);
      });
    }
  }

  private rowFor(id: string): number {
    const known = this.rowOf.get(id);
    if (known !== undefined) {
      return known;
    }
    const row = this.count;
    if (row === this.room) {
      this.makeRoom(Math.max(factsAtFirst, this.room * 2));
    }
    this.rowOf.set(id, row);
    this.count += 1;
    return row;
  }

  private makeRoom(room: number): void {
    for (const name of factCodes) {
      const values = new Uint16Array(room);
      values.set(this.codes[name].values);
      this.codes[name].values = values;
    }
    const larger = columnsOf(room);
    for (const name of factNumbers) {
      larger[name].set(this.numbers[name]);
      this.numbers[name] = larger[name];
    }
    this.room = room;
  }
}

/** Whole numbers below 16 million are exact in 32 bits. */
function columnsOf(room: number): Record<FactNumber, Float32Array | Float64Array> {
  const isHours = (name: FactNumber) => hours.some((each) => each === name);
  return Object.fromEntries(
    factNumbers.map((name) => [name, isHours(name) ? new Float64Array(room) : new Float32Array(room)]),
  ) as Record<FactNumber, Float32Array | Float64Array>;
}
