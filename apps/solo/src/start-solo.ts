import { type ApiConfig, type ApiPrograms, serveApi, slices } from '@ns/api';
import { type Logger, openGround } from '@ns/platform';
import { composeWorker } from '@ns/worker';

/** An api and a worker that run in one process. */
export interface RunningSolo {
  readonly address: string;
  /** Begins the work of the worker; waits while the queue is away, and requests are answered meanwhile. */
  work(): Promise<void>;
  /** Lets running requests and jobs finish, then closes everything. */
  stop(): Promise<void>;
}

/** What a build makes beside the program. */
type SoloPrograms = ApiPrograms & { readonly coversFolder: URL };

/** Starts api and worker on one connection pool, with one address for requests, health and metrics. */
export async function startSolo(config: ApiConfig, logger: Logger, programs: SoloPrograms): Promise<RunningSolo> {
  const ground = await openGround(config, { name: 'signali-solo', slices }, logger);
  const worker = await composeWorker(config, ground, programs.coversFolder);
  const { hints, checks } = worker;
  // The api's own checks say of worker and queue what the worker wrote down, and go on taking reports without them; of
  // the records system the worker knows more, and of backups it alone.
  const beside = { hints, checks: checks.filter(({ name }) => name === 'records' || name === 'backup') };
  const api = await serveApi(config, ground, programs, beside);
  return {
    address: api.address,
    work: () => worker.start(),
    stop: async () => {
      // Jobs end while the last requests are answered; what those ask for is done after the next start.
      await Promise.all([api.stop(), worker.stop()]);
      await ground.close();
    },
  };
}
