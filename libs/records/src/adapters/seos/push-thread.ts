import { parentPort, workerData } from 'node:worker_threads';
import { type ArrivedPush, createPushReader, type PushOptions } from './push-reader.ts';

/**
 * A thread of its own for the bodies of `/seos`: gets one as a message, answers what was read. See
 * `threaded-reader.ts`.
 */
const read = createPushReader(workerData as PushOptions);
parentPort?.on('message', (push: ArrivedPush) => parentPort?.postMessage(read(push)));
