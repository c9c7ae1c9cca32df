import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allOrFirstFailure } from './all-or-first-failure.ts';
import { startDatabase } from './database.ts';
import { builtPrograms, compileCache, local, type Progress, simulatorFile, type SystemPlan } from './plan.ts';
import type { PostgresServer } from './postgres-server.ts';
import { peerSide } from './records-exchange.ts';
import { ensureSecrets } from './secrets.ts';
import { ServiceProcess, type ServicePlan } from './service-process.ts';
import { textOf } from './texts/index.ts';

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
const smallestNode = [...frugalNode, '--max-old-space-size=128'];

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
      isWatched = false,
    ): ServiceProcess => {
      const made = new ServiceProcess({
        name,
        root: plan.root,
        program,
        nodeFlags,
        environment: { ...plan.environment, ...compileCache(plan), ...environment },
        logFile: log(name),
        readyUrl,
        isWatched,
        restartCrashed: plan.lasting,
        onCrash,
      });
      started.push(made);
      return made;
    };
    const { ports } = plan;
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
    const [{ postgres, databaseUrl, environment }] = await allOrFirstFailure([
      startDatabase({ plan, programs, secrets, log, during, started, onCrash }),
      mailbox && during(textOf('step.mailbox'), () => mailbox.start()),
      records && during(textOf('step.records'), () => records.start()),
    ]);
    const server = (name: 'worker' | 'api', port: number) =>
      service(name, programs[name], local(port, '/health/ready'), frugalNode, environment, true);
    const worker = server('worker', ports.worker);
    const api = server('api', ports.http);
    await allOrFirstFailure([
      during(textOf('step.api'), () => api.start()),
      during(textOf('step.worker'), () => worker.start()),
    ]);
    const apiToken = plan.demoAccounts ? secrets.apiToken : undefined;
    return { plan, databaseUrl, apiToken, postgres, api, worker, mailbox, records, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
