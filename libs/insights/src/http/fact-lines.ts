import { type FactCellKind, factCells, factColumnNames } from '../facts/fact-cells.ts';
import { type FactLines } from '../facts/fact-copy.ts';
import { csvLine } from './csv.ts';

/** How facts are written in a text format. */
interface LineFormat {
  /** before each cell, in the order of the columns */
  readonly before: readonly Buffer[];
  /** after the last cell */
  readonly end: Buffer;
  /** for a cell without a value */
  readonly nothing: Buffer;
  /** around texts, days and moments */
  readonly quote: string;
  /** bytes that a text cannot have, at its start or anywhere, to be written as it is */
  readonly special: { readonly first: string; readonly anywhere: string };
  /** writes a text that has such a byte */
  readonly text: (text: string) => string;
}

const control = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
const formats = {
  ndjson: {
    before: factColumnNames.map((name, index) => Buffer.from(`${index === 0 ? '{' : ','}"${name}":`)),
    end: Buffer.from('}\n'),
    nothing: Buffer.from('null'),
    quote: '"',
    special: { first: '', anywhere: `"\\${control}` },
    text: (text) => JSON.stringify(text),
  },
  csv: {
    before: factColumnNames.map((_, index) => Buffer.from(index === 0 ? '' : ',')),
    end: Buffer.from('\r\n'),
    nothing: Buffer.from(''),
    quote: '',
    special: { first: '=+-@', anywhere: `",\\${control}` },
    text: (text) => csvLine([text]).slice(0, -2),
  },
} as const satisfies Record<string, LineFormat>;
export type LineFormatName = keyof typeof formats;

const tab = 9;
const newline = 10;
const dot = 46;
const zero = 48;
const backslash = 92;
const capitalN = 78;
const capitalT = 84;
const capitalZ = 90;
const smallT = 116;
const [yes, no] = [Buffer.from('true'), Buffer.from('false')];
/** `2026-11-26 10:00:00`; a fraction may follow. */
const secondsLength = 19;
const millisecondDigits = 3;

/** Keys, quotes and ends of a line take less. */
const mostAround = 1_000;
/** A byte becomes six at most, as in \u0001. */
const mostGrowth = 6;
const columns = factColumnNames.map((name) => factCells[name]);

/**
 * Writes pages of COPY lines in another text format, byte by byte: to make objects or texts of the cells would take
 * several times as long as to read them. Bytes equal those that `JSON.stringify` and `csvLine` make of the rows.
 */
export class FactLineWriter {
  private readonly format: LineFormat;
  private readonly quote: Buffer;
  private readonly isSpecial = new Uint8Array(256);
  private readonly isSpecialFirst = new Uint8Array(256);
  private out = Buffer.alloc(0);

  constructor(name: LineFormatName) {
    this.format = formats[name];
    this.quote = Buffer.from(this.format.quote);
    for (const byte of Buffer.from(this.format.special.anywhere)) {
      this.isSpecial[byte] = 1;
      this.isSpecialFirst[byte] = 1;
    }
    for (const byte of Buffer.from(this.format.special.first)) {
      this.isSpecialFirst[byte] = 1;
    }
  }

  /** @param lines whole lines, with further cells after those of the doors */
  write(lines: FactLines): Buffer {
    let at = 0;
    for (let from = 0; from < lines.length;) {
      const end = lines.indexOf(newline, from);
      const room = at + (end - from) * mostGrowth + mostAround;
      if (room > this.out.length) {
        const larger = Buffer.allocUnsafe(room * 2);
        this.out.copy(larger, 0, 0, at);
        this.out = larger;
      }
      at = this.writeLine(this.out, at, lines, from);
      from = end + 1;
    }
    return Buffer.from(this.out.subarray(0, at));
  }

  /** @returns where the next line is to be written */
  private writeLine(out: Buffer, start: number, lines: FactLines, lineStart: number): number {
    const { before, end, nothing } = this.format;
    let [at, from] = [start, lineStart];
    for (let index = 0; index < columns.length; index += 1) {
      const to = endOfCell(lines, from);
      at = put(out, at, before[index] ?? end);
      at =
        to - from === 2 && lines[from] === backslash && lines[from + 1] === capitalN
          ? put(out, at, nothing)
          : this.writeCell(out, at, columns[index] ?? 'text', lines, from, to);
      from = to + 1;
    }
    return put(out, at, end);
  }

  private writeCell(out: Buffer, at: number, kind: FactCellKind, lines: FactLines, from: number, to: number): number {
    switch (kind) {
      case 'text':
        return this.isPlain(lines, from, to)
          ? put(out, copy(out, put(out, at, this.quote), lines, from, to), this.quote)
          : put(out, at, Buffer.from(this.format.text(unescaped(lines.toString('utf8', from, to)))));
      case 'integer':
      case 'decimal':
        return copy(out, at, lines, from, to);
      case 'flag':
        return put(out, at, lines[from] === smallT ? yes : no);
      case 'moment':
        return put(out, copyMoment(out, put(out, at, this.quote), lines, from, to), this.quote);
      case 'day':
        return put(out, copy(out, put(out, at, this.quote), lines, from, to), this.quote);
    }
  }

  private isPlain(lines: FactLines, from: number, to: number): boolean {
    if (from < to && this.isSpecialFirst[lines[from] ?? 0] === 1) {
      return false;
    }
    for (let index = from + 1; index < to; index += 1) {
      if (this.isSpecial[lines[index] ?? 0] === 1) {
        return false;
      }
    }
    return true;
  }
}

/** A loop: cells are too short for a call of the system's copy. @returns where the next byte is to be written */
function copy(out: Buffer, start: number, bytes: Buffer, from: number, to: number): number {
  let at = start;
  for (let index = from; index < to; index += 1) {
    out[at] = bytes[index] ?? 0;
    at += 1;
  }
  return at;
}

function put(out: Buffer, at: number, bytes: Buffer): number {
  return copy(out, at, bytes, 0, bytes.length);
}

/** RFC 3339 with milliseconds, as `Date` writes it. */
function copyMoment(out: Buffer, start: number, lines: FactLines, from: number, to: number): number {
  let at = copy(out, start, lines, from, from + secondsLength);
  out[start + 10] = capitalT;
  out[at] = dot;
  at += 1;
  for (let digit = 0; digit < millisecondDigits; digit += 1) {
    const place = from + secondsLength + 1 + digit;
    out[at] = place < to ? (lines[place] ?? zero) : zero;
    at += 1;
  }
  out[at] = capitalZ;
  return at + 1;
}

function endOfCell(lines: FactLines, from: number): number {
  let to = from;
  while (to < lines.length && lines[to] !== tab && lines[to] !== newline) {
    to += 1;
  }
  return to;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** What COPY wrote with backslashes. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
}
