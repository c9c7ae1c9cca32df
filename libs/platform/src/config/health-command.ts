import { get } from 'node:http';
import { z } from 'zod';
import { answersVersion } from '../release/release.ts';
import { processVariables } from './process-config.ts';

const listening = z.object(processVariables).pick({ HOST: true, PORT: true, WORKER_PORT: true, LIVE_PORT: true });

/** A hung process takes the connection and never answers; milliseconds. */
const patienceMs = 3_000;

/**
 * Asks the process that runs with the same settings whether it lives, for health checks of containers: ends with status
 * 0 when 200 comes within three seconds, else with 1. With `LIVE_PORT` the thread answers that watches the event loop;
 * without it `/health/live`, which waits behind the requests of a busy process.
 */
export async function runHealthCommand(portVariable: 'PORT' | 'WORKER_PORT'): Promise<void> {
  if (answersVersion()) {
    return;
  }
  const settings = listening.safeParse(process.env).data;
  process.exitCode =
    settings && (await isLive(reachable(settings.HOST), settings.LIVE_PORT ?? settings[portVariable])) ? 0 : 1;
}

function isLive(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(
      { host, port, path: '/health/live', agent: false, signal: AbortSignal.timeout(patienceMs) },
      (response) => {
        response.destroy();
        resolve(response.statusCode === 200);
      },
    );
    asked.once('error', () => resolve(false));
  });
}

/** An address of this machine at which a process answers that listens on the given one. */
function reachable(host: string): string {
  const onAll: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
  return onAll[host] ?? host;
}
