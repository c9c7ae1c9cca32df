import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startSystem } from '../start/embedded/index.ts';

/** Where the data of a measurement are. */
export interface DataFolder {
  readonly path: string;
  /** Removes it, unless its data are to outlive the measurement. */
  clean(): Promise<void>;
}

/** @param keptIn folder whose data outlive the measurement, so that the next one need not write them again */
export async function openDataFolder(name: string, keptIn?: string): Promise<DataFolder> {
  const path = keptIn === undefined ? await mkdtemp(join(tmpdir(), `ns-bench-${name}-`)) : resolve(keptIn);
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
  return {
    path,
    clean: async () => {
      if (keptIn === undefined) {
        await rm(path, { recursive: true, force: true });
      }
    },
  };
}

/** The built system of one measurement. */
export interface BenchSystem {
  /** such as `http://127.0.0.1:3000` */
  readonly url: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts what `npm run build` made; when it stops, its folder is cleaned.
 * @param ports six that are free
 */
export async function startBuiltSystem(
  folder: DataFolder,
  [http = 0, worker = 0, postgres = 0, smtp = 0, mailbox = 0, records = 0]: readonly number[],
  environment: Readonly<Record<string, string>> = {},
): Promise<BenchSystem> {
  const url = `http://127.0.0.1:${String(http)}`;
  const system = await startSystem(
    {
      root: process.cwd(),
      dataFolder: folder.path,
      ports: { http, worker, postgres, smtp, mailbox, records },
      recordsElsewhere: false,
      demoAccounts: true,
      lasting: false,
      environment: {
        NODE_ENV: 'test',
        NODE_OPTIONS: '',
        HOST: '127.0.0.1',
        PUBLIC_URL: url,
        REDIS_URL: '',
        ...environment,
      },
    },
    () => () => undefined,
  ).catch(async (failure: unknown) => {
    await folder.clean();
    throw failure;
  });
  return {
    url,
    databaseUrl: system.databaseUrl,
    stop: async () => {
      await system.stop();
      await folder.clean();
    },
  };
}
