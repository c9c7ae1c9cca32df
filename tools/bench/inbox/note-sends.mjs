/**
 * Loaded into the server before its own program (`--import`): notes when each live event is handed to a socket. The
 * notes, one `cursor milliseconds` a line, go to the file named by NS_BENCH_SENDS. The program carries its own
 * WebSocket library, so the sockets below it are listened to: the text of a message is written by itself, after the
 * head of its frame.
 */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const file = process.env['NS_BENCH_SENDS'];
const eventCursor = /\{"type":"next","id":.*?"signalEvents":\{[^{]*?"cursor":"(\d+)"/;
/** The cursor is within this number of characters. */
const beginning = 400;
let notes = '';

if (file) {
  const write = Socket.prototype.write;
  Socket.prototype.write = function noted(chunk, ...rest) {
    const text =
      typeof chunk === 'string'
        ? chunk.slice(0, beginning)
        : Buffer.isBuffer(chunk)
          ? chunk.toString('latin1', 0, beginning)
          : '';
    const cursor = eventCursor.exec(text)?.[1];
    if (cursor) notes += `${cursor} ${String(Date.now())}\n`;
    return write.call(this, chunk, ...rest);
  };
  setInterval(() => {
    if (notes) appendFileSync(file, notes);
    notes = '';
  }, 500).unref();
}
