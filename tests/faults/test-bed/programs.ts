import { cp, mkdtemp, mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Built programs of the system, as they were when the run began. */
export interface Programs {
  readonly migrate: string;
  readonly api: string;
  readonly worker: string;
  readonly recordsSimulator: string;
  /** folder for what Node has compiled of them */
  readonly compileCache: string;
  forget(): Promise<void>;
}

/**
 * Copies the built programs aside: processes are started again and again during a run, and all of them must be of
 * one build, whatever is built meanwhile. The copies lie inside the workspace, where Node finds the packages.
 * @param root workspace folder with its `dist/`
 */
export async function setPrograms(root: string): Promise<Programs> {
  const kept = join(root, '.data/fault-runs');
  await mkdir(kept, { recursive: true });
  const folder = await mkdtemp(join(kept, 'programs-'));
  for (const part of ['apps/api', 'apps/worker', 'tools/records-simulator']) {
    await cp(join(root, 'dist', part), join(folder, part), { recursive: true });
  }
  const program = (path: string): string => relative(root, join(folder, path));
  return {
    migrate: program('apps/api/migrate.js'),
    api: program('apps/api/main.js'),
    worker: program('apps/worker/main.js'),
    compileCache: join(folder, 'compile-cache'),
    recordsSimulator: program('tools/records-simulator/main.js'),
    forget: () => rm(folder, { recursive: true, force: true }),
  };
}
