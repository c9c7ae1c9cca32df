import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePorts, prepareSystem } from '@ns/embedded';
import { preparedFolderVariable } from './prepared-system.ts';

/**
 * Migrates and seeds once for all stories of a run, each of which then starts on a copy. It is called for each project
 * of the run.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[preparedFolderVariable] !== undefined) {
    return undefined;
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'ns-prepared-'));
  await chmod(dataFolder, 0o755);
  const [postgres = 0] = await freePorts(1);
  await prepareSystem({
    root: resolve(import.meta.dirname, '../..'),
    dataFolder,
    ports: { http: 0, worker: 0, postgres, smtp: 0, mailbox: 0, records: 0 },
    recordsElsewhere: false,
    demoAccounts: true,
    lasting: false,
    environment: { NODE_ENV: 'test', NODE_OPTIONS: '' },
  });
  process.env[preparedFolderVariable] = dataFolder;
  return () => rm(dataFolder, { recursive: true, force: true });
}
