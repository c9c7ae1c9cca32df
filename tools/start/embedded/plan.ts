import { join } from 'node:path';
import type { Text } from './texts/index.ts';

/** Ports of everything on 127.0.0.1. */
export interface SystemPorts {
  readonly http: number;
  readonly worker: number;
  readonly postgres: number;
  readonly smtp: number;
  readonly mailbox: number;
  readonly records: number;
}

/** Programs of the system, relative to the workspace. */
export interface SystemPrograms {
  readonly api: string;
  readonly worker: string;
  readonly migrate: string;
  readonly mailbox: string;
  readonly records: string;
  readonly keys: string;
  readonly seed: string;
}

/** What `npm run build` makes. */
export const builtPrograms: SystemPrograms = {
  api: 'dist/apps/api/main.js',
  worker: 'dist/apps/worker/main.js',
  migrate: 'dist/apps/api/migrate.js',
  mailbox: 'dist/tools/start/mailbox.js',
  records: 'dist/tools/records-simulator/main.js',
  keys: 'dist/tools/start/keys.js',
  seed: 'dist/tools/seed/main.js',
};

/** What to run. A URL given means: that service exists elsewhere, do not start one. */
export interface SystemPlan {
  readonly root: string;
  readonly dataFolder: string;
  /** Without it: what `npm run build` made. */
  readonly programs?: SystemPrograms | undefined;
  readonly ports: SystemPorts;
  readonly databaseUrl?: string | undefined;
  readonly smtpUrl?: string | undefined;
  /** Without it the secret kept in the data folder is used. */
  readonly appSecret?: string | undefined;
  /** True when RECORDS_URL or RECORDS_PROFILE in the environment says which records system to use. */
  readonly recordsElsewhere: boolean;
  readonly demoAccounts: boolean;
  /** How many lived signals an empty demo database gets; none when left out. Needs the demo accounts. */
  readonly demoSignals?: number;
  /** False in tests: the database may forget, a crashed process stays down. */
  readonly lasting: boolean;
  /** True when the data folder is a copy of what `prepareSystem` made, so that there is nothing to migrate or seed. */
  readonly prepared?: boolean;
  /** Added to the environment of every process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reports the current step; the returned function is called when it is done. */
export type Progress = (what: Text) => () => void;

/** A service of this system as its other processes reach it. */
export function local(port: number, path: string): string {
  return `http://127.0.0.1:${String(port)}${path}`;
}

/** Where the records simulator keeps its documents. */
export function simulatorFile({ dataFolder }: SystemPlan): string {
  return join(dataFolder, 'records-simulator/documents.sqlite');
}

/** Code compiled by an earlier start, so that a Node process does not compile it again. */
export function compileCache({ root }: SystemPlan): Record<string, string> {
  return { NODE_COMPILE_CACHE: join(root, 'dist/.compile-cache') };
}
