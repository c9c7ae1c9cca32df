import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { builtPrograms, runOnce, ServiceProcess, startSystem } from '@ns/embedded';
import { Client } from 'pg';
import type { SeededRandom } from '../faults/faults/seeded-random.ts';
import { MailServer } from '../faults/mail/mail-server.ts';
import { buildFormerRelease, type Release } from '../support/former-release.ts';
import { RecordsSimulator } from '../support/records-simulator.ts';
import { RoundRobin } from '../support/round-robin.ts';
import { storyPorts } from '../support/story-ports.ts';
import { startTestPostgres } from '../support/test-postgres.ts';
import { startTestRedis } from '../support/test-redis.ts';

/** An api and a worker of one release. */
export interface ReleaseProcesses {
  readonly url: string;
  readonly api: ServiceProcess;
  readonly worker: ServiceProcess;
  /** `/health/ready` of the api */
  health(): Promise<{ readonly status: number; readonly degraded: readonly string[] }>;
}

/** The release before and this one on one database, behind one switch. */
export interface TwoReleases {
  readonly former: ReleaseProcesses;
  readonly present: ReleaseProcesses;
  /** Whether the former one is the release before; see `buildFormerRelease`. */
  readonly isFormer: boolean;
  readonly front: RoundRobin;
  readonly databaseUrl: string;
  readonly mail: MailServer;
  readonly records: RecordsSimulator;
  /** `migrate.js` of this release. @throws ServiceFailure with its words */
  migrate(): Promise<void>;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const inRoot = (program: string): string => join(root, program);
const local = (port: number): string => `http://127.0.0.1:${String(port)}`;

/** The role of the processes, where they have one of their own. */
const appRole = 'signals_app';

/**
 * Starts api and worker of the release before on a database of its own; those of this release wait to be started. With
 * Redis the processes have a role of the database of their own, which without it the first release could not have.
 */
export async function startTwoReleases(random: SeededRandom): Promise<TwoReleases> {
  const withRedis = process.env['NS_TEST_QUEUE'] === 'redis';
  const folder = await mkdtemp(join(tmpdir(), 'ns-upgrade-'));
  await chmod(folder, 0o755);
  const [
    http = 0,
    workerPort = 0,
    presentHttp = 0,
    presentWorker = 0,
    smtp = 0,
    recordsPort = 0,
    front = 0,
    redisPort = 0,
  ] = await storyPorts(8);
  const [release, postgres, mail, redis, roundRobin] = await Promise.all([
    buildFormerRelease(join(folder, 'former')),
    startTestPostgres(),
    MailServer.start(smtp, random.fork('mail')),
    withRedis ? startTestRedis(redisPort) : undefined,
    RoundRobin.open(front),
  ]);
  const ownerUrl = postgres.server.url('signals');
  const appUrl = withRedis ? ownerUrl.replace('postgres:test@', `${appRole}:test@`) : ownerUrl;
  await makeDatabase(postgres.url);
  const system = await startSystem(
    {
      root: release.root,
      dataFolder: join(folder, 'data'),
      programs: programsOf(release),
      ports: { http, worker: workerPort, postgres: 0, smtp, mailbox: 0, records: recordsPort },
      databaseUrl: appUrl,
      smtpUrl: `smtp://127.0.0.1:${String(smtp)}`,
      recordsElsewhere: false,
      demoAccounts: true,
      lasting: false,
      environment: {
        NODE_ENV: 'test',
        NODE_OPTIONS: '',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'warn',
        PUBLIC_URL: roundRobin.url,
        WEB_FOLDER: join(root, 'dist/apps'),
        DATABASE_MIGRATION_URL: ownerUrl,
        REDIS_URL: redis?.url ?? '',
        DRAIN_SECONDS: '1',
      },
    },
    () => () => undefined,
  );
  const former = processesOf(system.api, system.worker, local(http));
  const moved = ({ plan }: ServiceProcess, program: string, port: number, name: string) =>
    new ServiceProcess({
      ...plan,
      name,
      root,
      program,
      environment: { ...plan.environment, PORT: String(presentHttp), WORKER_PORT: String(presentWorker) },
      logFile: join(folder, 'data/logs', `${name}.log`),
      readyUrl: `${local(port)}/health/ready`,
      liveUrl: `${local(port)}/health/live`,
    });
  const present = processesOf(
    moved(system.api, builtPrograms.api, presentHttp, 'present-api'),
    moved(system.worker, builtPrograms.worker, presentWorker, 'present-worker'),
    local(presentHttp),
  );
  return {
    ...{ former, present, isFormer: release.isFormer, front: roundRobin, databaseUrl: ownerUrl, mail },
    records: new RecordsSimulator(local(recordsPort)),
    migrate: () =>
      runOnce({
        ...{ name: 'migrate', root, program: builtPrograms.migrate, environment: present.api.plan.environment },
        logFile: join(folder, 'data/logs/present-migrate.log'),
      }),
    stop: async () => {
      await Promise.all([present.api.stop(), present.worker.stop()]);
      await system.stop();
      await roundRobin.close();
      await Promise.all([mail.stop(), redis?.stop(), postgres.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Api, worker and migrate of a release; what stands around them is that of this workspace. */
function programsOf({ root: folder }: Release) {
  const { api, worker, migrate, mailbox, records, keys, seed } = builtPrograms;
  return {
    ...{ api: join(folder, api), worker: join(folder, worker), migrate: join(folder, migrate) },
    ...{ mailbox: inRoot(mailbox), records: inRoot(records), keys: inRoot(keys), seed: inRoot(seed) },
  };
}

async function makeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create database signals');
  await client.query(`create role ${appRole} login password 'test'`);
  await client.end();
}

function processesOf(api: ServiceProcess, worker: ServiceProcess, url: string): ReleaseProcesses {
  return {
    ...{ api, worker, url },
    health: async () => {
      const answer = await fetch(`${url}/health/ready`);
      const { degraded = [] } = (await answer.json()) as { readonly degraded?: readonly string[] };
      return { status: answer.status, degraded };
    },
  };
}
