import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { sayToSystemd } from '../config/service-note.ts';
import { beatEveryMs, type HeartbeatMessage, type WatchedLoop } from './heartbeat.ts';

/**
 * A thread of its own that watches the event loop of its process, see `heartbeat.ts`. It counts looks, not the time
 * that passed: a machine that slept, or a process that was paused, has had no chance to turn.
 */
const { beats, host, port, watchdogMs, standsStillMs } = workerData as WatchedLoop;
const count = new Int32Array(beats);
const beatsNow = () => Atomics.load(count, 0);
const say = (message: HeartbeatMessage) => parentPort?.postMessage(message);

let last = beatsNow();
let looksWithoutBeat = 0;
setInterval(() => {
  const now = beatsNow();
  looksWithoutBeat = now === last ? looksWithoutBeat + 1 : 0;
  last = now;
}, beatEveryMs);

const standsStill = () => looksWithoutBeat * beatEveryMs >= standsStillMs;

if (watchdogMs !== undefined) {
  let noted = -1;
  setInterval(() => {
    const now = beatsNow();
    if (now !== noted) {
      noted = now;
      sayToSystemd('WATCHDOG=1', (unsaid) => say({ unsaid }));
    }
  }, watchdogMs / 5);
}

if (port === undefined) {
  say('watches');
} else {
  createServer((_request, response) => {
    const [status, word] = standsStill() ? [503, 'hung'] : [200, 'live'];
    response
      .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' })
      .end(JSON.stringify({ status: word }));
  }).listen(port, host, () => say('watches'));
}
