import type { WorkerConfig } from './worker-config.ts';
import { createServer } from 'node:http';
import {
  type Logger,
  limitsWithin,
  NotificationListener,
  openGround,
  ProcessHealth,
  registerHealthGauges,
  startHeartbeat,
  watchdogOf,
} from '@ns/platform';
import { composeWorker, slices } from './compose-worker.ts';
import { serveHealth } from './serve-health.ts';

/** A running worker. */
export interface RunningWorker {
  /** Lets running jobs finish, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts the worker as a process of its own, which says at `WORKER_PORT` how it is.
 * @param built what a build makes beside it: the program that watches the event loop, and the folder of the looks
 */
export async function startWorker(
  config: WorkerConfig,
  logger: Logger,
  built: { readonly heartbeatThread: URL; readonly coversFolder: URL },
): Promise<RunningWorker> {
  const ground = await openGround(config, { name: 'signali-worker', slices }, logger);
  const { database, metrics, readiness } = ground;
  const worker = await composeWorker(config, ground, built.coversFolder);
  const health = new ProcessHealth({ database, readiness, checks: worker.checks });
  registerHealthGauges(metrics, health);
  worker.sighting.follow(health);
  // Before the queue is waited for: without it the start takes as long as the queue is away, and that has to be said.
  const served = await serveHealth(createServer(), {
    host: config.http.host,
    port: config.http.workerPort,
    queue: worker.queue,
    health,
    metrics,
  });
  await startHeartbeat(built.heartbeatThread, { ...config.http, watchdogMs: watchdogOf() }, logger);
  const limits = limitsWithin(config.database.silenceMs);
  const listener = new NotificationListener(config.database.url, worker.hints, logger, limits);
  await worker.start();
  await listener.start();
  return {
    stop: async () => {
      readiness.drain();
      await listener.stop();
      await worker.stop();
      await served.close();
      await ground.close();
    },
  };
}
