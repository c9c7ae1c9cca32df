import { describe, expect, it } from 'vitest';
import { StatementReader } from './statement-reader.ts';

function message(kind: string, ...fields: readonly Buffer[]): Buffer {
  const body = Buffer.concat(fields);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(kind, 'latin1'), length, body]);
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'utf8');
const short = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const start = message('', long(196_608), text('user'), text('demo'));
const prepare = message('P', text('one'), text('select $1, $2'), short(0));
const bind = message('B', text(''), text('one'), short(1), short(0), short(2), long(4), Buffer.from('да'), long(-1));

describe('the statements that a connection sends', () => {
  it('are read from simple and from prepared ones, with their parameters', () => {
    const bytes = Buffer.concat([start, message('Q', text('begin')), prepare, bind, message('S')]);
    expect(new StatementReader().take(bytes)).toEqual([
      { text: 'begin', parameters: [] },
      { text: 'select $1, $2', parameters: ['да', null] },
    ]);
  });

  it('are the same however the bytes are cut', () => {
    const reader = new StatementReader();
    const bytes = [...Buffer.concat([start, prepare, bind, bind])];
    expect(bytes.flatMap((byte) => reader.take(Buffer.from([byte])))).toHaveLength(2);
  });
});
