/**
 * Loaded into the server before its own program (`--import`): notes when each live event is handed to a socket. The notes, one
 * `cursor milliseconds` a line, go to the file named by NS_BENCH_SENDS.
 */
import { appendFileSync } from 'node:fs';
import { WebSocket } from 'ws';

const file = process.env['NS_BENCH_SENDS'];
const eventCursor = /^\{"id":"[^"]+","type":"next".*?"signalEvents":\{[^{]*?"cursor":"(\d+)"/;
let notes = '';

if (file) {
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function noted(data, ...rest) {
    const cursor = typeof data === 'string' ? eventCursor.exec(data)?.[1] : undefined;
    if (cursor) notes += `${cursor} ${String(Date.now())}\n`;
    return send.call(this, data, ...rest);
  };
  setInterval(() => {
    if (notes) appendFileSync(file, notes);
    notes = '';
  }, 500).unref();
}
