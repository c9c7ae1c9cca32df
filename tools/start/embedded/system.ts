import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PostgresServer } from './postgres-server.ts';
import { runOnce } from './run-once.ts';
import { ServiceProcess, type ServicePlan } from './service-process.ts';
import { ourSide, peerSide } from './records-exchange.ts';
import { ensureSecrets } from './secrets.ts';

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
  /** Added to the environment of every process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reports the current step; the returned function is called when it is done. */
export type Progress = (what: { readonly bg: string; readonly en: string }) => () => void;

/** The running system; `stop` ends it in order. */
export interface RunningSystem {
  readonly plan: SystemPlan;
  readonly databaseUrl: string;
  /** token for BI tools; undefined without demo accounts */
  readonly apiToken: string | undefined;
  readonly postgres: PostgresServer | undefined;
  readonly api: ServiceProcess;
  readonly worker: ServiceProcess;
  readonly mailbox: ServiceProcess | undefined;
  readonly records: ServiceProcess | undefined;
  stop(): Promise<void>;
}

/**
 * Small young generations: an idle process then holds little memory; throughput is still far above what one machine's
 * citizens need.
 */
const frugalNode = ['--max-semi-space-size=4'];
const smallestNode = ['--max-semi-space-size=1', '--max-old-space-size=128'];

/**
 * Starts database, mailbox, records simulator, api and worker, as much at once as their needs allow.
 * When one fails, what was started before it is stopped again.
 * @throws ServiceFailure with the end of the log of the process that did not start
 */
export async function startSystem(
  plan: SystemPlan,
  progress: Progress,
  onCrash?: ServicePlan['onCrash'],
): Promise<RunningSystem> {
  const programs = plan.programs ?? builtPrograms;
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const part of started.splice(0).reverse()) {
      await part.stop();
    }
  };
  const logs = join(plan.dataFolder, 'logs');
  await mkdir(logs, { recursive: true });
  const log = (name: string): string => join(logs, `${name}.log`);
  const during = async <T>(what: Parameters<Progress>[0], work: () => Promise<T>): Promise<T> => {
    const done = progress(what);
    const result = await work();
    done();
    return result;
  };

  try {
    const secrets = await ensureSecrets(plan.dataFolder, plan.root, log('keys'), programs.keys);
    const service = (
      name: string,
      program: string,
      readyUrl: string,
      nodeFlags: readonly string[],
      environment: ServicePlan['environment'],
    ): ServiceProcess => {
      const made = new ServiceProcess({
        name,
        root: plan.root,
        program,
        nodeFlags,
        environment: { ...plan.environment, ...environment },
        logFile: log(name),
        readyUrl,
        restartCrashed: plan.lasting,
        onCrash,
      });
      started.push(made);
      return made;
    };
    const local = (port: number, path: string): string => `http://127.0.0.1:${String(port)}${path}`;
    const { ports } = plan;
    const startPostgres = async (): Promise<PostgresServer> => {
      const server = await PostgresServer.start({
        dataFolder: join(plan.dataFolder, 'postgres'),
        port: ports.postgres,
        password: secrets.databasePassword,
        database: 'signals',
        logFile: log('postgres'),
        durable: plan.lasting,
      });
      started.push(server);
      return server;
    };
    const mailbox = plan.smtpUrl
      ? undefined
      : service('mailbox', programs.mailbox, local(ports.mailbox, '/api/healthz'), smallestNode, {
          MAILBOX_SMTP_PORT: String(ports.smtp),
          MAILBOX_PORT: String(ports.mailbox),
          MAILBOX_FOLDER: join(plan.dataFolder, 'mails'),
        });
    const records = plan.recordsElsewhere
      ? undefined
      : service(
          'records-simulator',
          programs.records,
          local(ports.records, '/health'),
          smallestNode,
          peerSide(secrets.recordsFiles, ports.records, simulatorFile(plan), local(ports.http, '/seos')),
        );
    const databaseAndTables = async (): Promise<{
      postgres: PostgresServer | undefined;
      databaseUrl: string;
      environment: Record<string, string>;
    }> => {
      const postgres =
        plan.databaseUrl === undefined ? await during({ bg: 'База данни', en: 'database' }, startPostgres) : undefined;
      const databaseUrl = plan.databaseUrl ?? postgres?.url() ?? '';
      const environment = {
        DATABASE_URL: databaseUrl,
        APP_SECRET: plan.appSecret ?? secrets.appSecret,
        DATA_FOLDER: plan.dataFolder,
        NODE_COMPILE_CACHE: join(plan.root, 'dist/.compile-cache'),
        WEB_FOLDER: join(plan.root, 'dist/apps'),
        PORT: String(ports.http),
        WORKER_PORT: String(ports.worker),
        SMTP_URL: plan.smtpUrl ?? `smtp://127.0.0.1:${String(ports.smtp)}`,
        DEMO_ACCOUNTS: String(plan.demoAccounts),
        ...(plan.recordsElsewhere ? {} : ourSide(secrets.recordsFiles, local(ports.records, ''))),
      };
      await during({ bg: 'Таблици и начални данни', en: 'migrations and seed data' }, () =>
        runOnce({
          name: 'migrate',
          root: plan.root,
          program: programs.migrate,
          environment: {
            ...plan.environment,
            ...environment,
            ...(plan.demoAccounts ? { DEMO_API_TOKEN: secrets.apiToken } : {}),
          },
          logFile: log('migrate'),
        }),
      );
      await addDemoSignals(plan, programs, environment, log('seed'), during);
      return { postgres, databaseUrl, environment };
    };
    const [{ postgres, databaseUrl, environment }] = await allOrFirstFailure([
      databaseAndTables(),
      mailbox && during({ bg: 'Пощенска кутия', en: 'mailbox' }, () => mailbox.start()),
      records &&
        during({ bg: 'Деловодна система (симулатор)', en: 'records system (simulator)' }, () => records.start()),
    ]);
    const worker = service('worker', programs.worker, local(ports.worker, '/health/ready'), frugalNode, environment);
    const api = service('api', programs.api, local(ports.http, '/health/ready'), frugalNode, environment);
    await allOrFirstFailure([
      during({ bg: 'Сървър', en: 'api' }, () => api.start()),
      during({ bg: 'Фонов процес', en: 'worker' }, () => worker.start()),
    ]);
    const apiToken = plan.demoAccounts ? secrets.apiToken : undefined;
    return { plan, databaseUrl, apiToken, postgres, api, worker, mailbox, records, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/**
 * As `Promise.all`, but waits for all of them to settle, so that nothing still starts while the rest is being stopped.
 */
async function allOrFirstFailure<T extends readonly unknown[]>(
  work: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/** Where the records simulator keeps its documents. */
function simulatorFile({ dataFolder }: SystemPlan): string {
  return join(dataFolder, 'records-simulator/documents.sqlite');
}

/** Fills the demo database once; a mark in the data folder saves asking again at every start. */
async function addDemoSignals(
  plan: SystemPlan,
  programs: SystemPrograms,
  environment: Readonly<Record<string, string>>,
  logFile: string,
  during: <T>(what: Parameters<Progress>[0], work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const mark = join(plan.dataFolder, 'demo-signals');
  if (!plan.demoAccounts || !plan.demoSignals || existsSync(mark)) {
    return;
  }
  const count = String(plan.demoSignals);
  await during({ bg: 'Примерни сигнали', en: 'demo signals' }, () =>
    runOnce({
      name: 'seed',
      root: plan.root,
      program: programs.seed,
      arguments: ['--signals', count, '--quietly'],
      environment: {
        ...plan.environment,
        ...environment,
        ...(plan.recordsElsewhere ? {} : { RECORDS_SIMULATOR_DATA_FILE: simulatorFile(plan) }),
      },
      logFile,
    }),
  );
  await writeFile(mark, count);
}
