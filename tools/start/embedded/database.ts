import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  builtPrograms,
  compileCache,
  local,
  type Progress,
  simulatorFile,
  type SystemPlan,
  type SystemPrograms,
} from './plan.ts';
import { PostgresServer } from './postgres-server.ts';
import { ourSide } from './records-exchange.ts';
import { runOnce } from './run-once.ts';
import { ensureSecrets, type Secrets } from './secrets.ts';
import type { ServicePlan } from './service-process.ts';
import { textOf } from './texts/index.ts';

/** What the parts of a starting system share. */
export interface Start {
  readonly plan: SystemPlan;
  readonly programs: SystemPrograms;
  readonly secrets: Secrets;
  readonly log: (name: string) => string;
  readonly during: <T>(what: Parameters<Progress>[0], work: () => Promise<T>) => Promise<T>;
  /** takes what has to be stopped in the end */
  readonly started: { stop(): Promise<void> }[];
  readonly onCrash?: ServicePlan['onCrash'];
}

/** Starts PostgreSQL unless there is one elsewhere, brings its tables up to date and fills the menus. */
export async function startDatabase({ plan, programs, secrets, log, during, started, onCrash }: Start): Promise<{
  postgres: PostgresServer | undefined;
  databaseUrl: string;
  environment: Record<string, string>;
}> {
  const { ports } = plan;
  const postgres =
    plan.databaseUrl === undefined
      ? await during(textOf('step.database'), () =>
          PostgresServer.start({
            dataFolder: join(plan.dataFolder, 'postgres'),
            port: ports.postgres,
            password: secrets.databasePassword,
            database: 'signals',
            logFile: log('postgres'),
            durable: plan.lasting,
            restartCrashed: plan.lasting,
            onCrash,
          }),
        )
      : undefined;
  if (postgres) {
    started.push(postgres);
  }
  const databaseUrl = plan.databaseUrl ?? postgres?.url() ?? '';
  const environment = {
    DATABASE_URL: databaseUrl,
    APP_SECRET: plan.appSecret ?? secrets.appSecret,
    DATA_FOLDER: plan.dataFolder,
    ...compileCache(plan),
    WEB_FOLDER: join(plan.root, 'dist/apps'),
    PORT: String(ports.http),
    WORKER_PORT: String(ports.worker),
    SMTP_URL: plan.smtpUrl ?? `smtp://127.0.0.1:${String(ports.smtp)}`,
    DEMO_ACCOUNTS: String(plan.demoAccounts),
    ...(plan.recordsElsewhere ? {} : ourSide(secrets.recordsFiles, local(ports.records, ''))),
  };
  if (!plan.prepared) {
    await during(textOf('step.migrations'), () =>
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
  }
  return { postgres, databaseUrl, environment };
}

/**
 * Makes a data folder with secrets, tables and menus, and starts nothing that stays. Copies of it start faster: say
 * `prepared` in their plan.
 * @throws ServiceFailure with the end of the log of the program that failed
 */
export async function prepareSystem(plan: SystemPlan): Promise<void> {
  const programs = plan.programs ?? builtPrograms;
  const logs = join(plan.dataFolder, 'logs');
  await mkdir(logs, { recursive: true });
  const log = (name: string): string => join(logs, `${name}.log`);
  const secrets = await ensureSecrets(plan.dataFolder, plan.root, log('keys'), programs.keys);
  const started: { stop(): Promise<void> }[] = [];
  try {
    await startDatabase({ plan, programs, secrets, log, during: (_what, work) => work(), started });
  } finally {
    for (const part of started) {
      await part.stop();
    }
  }
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
  await during(textOf('step.demoSignals'), () =>
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
