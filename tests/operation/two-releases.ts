import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { builtPrograms, runOnce, ServiceProcess, startSystem } from '@ns/embedded';
import { Client } from 'pg';
import type { SeededRandom } from '../faults/faults/seeded-random.ts';
import { MailServer } from '../faults/mail/mail-server.ts';
import { buildFormerRelease, linkThisRelease } from '../support/former-release.ts';
import { OperatorShell } from '../support/operator-shell.ts';
import { RunnablePaper } from '../support/paper.ts';
import { RecordsSimulator } from '../support/records-simulator.ts';
import { RoundRobin } from '../support/round-robin.ts';
import { storyPorts } from '../support/story-ports.ts';
import { startTestPostgres } from '../support/test-postgres.ts';
import { startTestRedis } from '../support/test-redis.ts';

/** An api and a worker, started from whatever release the link names. */
export interface Processes {
  readonly url: string;
  readonly api: ServiceProcess;
  readonly worker: ServiceProcess;
  /** `/health/ready` of the api */
  health(): Promise<{ readonly status: number; readonly degraded: readonly string[] }>;
}

/** The release before and this one on one database, behind one switch. */
export interface TwoReleases {
  /** Those of the release before, which run already. */
  readonly former: Processes;
  /** Those of this release, which wait to be started. */
  readonly present: Processes;
  /** Whether the former one is the release before; see `buildFormerRelease`. */
  readonly isFormer: boolean;
  readonly front: RoundRobin;
  readonly databaseUrl: string;
  readonly mail: MailServer;
  readonly records: RecordsSimulator;
  /** What the paper says of upgrades. */
  readonly paper: RunnablePaper;
  /** Runs the block of the paper that holds these words. @returns what it wrote */
  typed(words: string): Promise<string>;
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
 * Starts api and worker of the release before on a database of its own, in folders as the paper says. With Redis the
 * processes have a role of the database of their own; with the queue in PostgreSQL the release before could not.
 */
export async function startTwoReleases(random: SeededRandom): Promise<TwoReleases> {
  const withRedis = process.env['NS_TEST_QUEUE'] === 'redis';
  const folder = await mkdtemp(join(tmpdir(), 'ns-upgrade-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'usr/lib'), { recursive: true });
  const [http = 0, workerPort = 0, otherHttp = 0, otherWorker = 0, ...others] = await storyPorts(8);
  const [smtp = 0, recordsPort = 0, front = 0, redisPort = 0] = others;
  const [isFormer, , postgres, mail, redis, roundRobin] = await Promise.all([
    buildFormerRelease(join(folder, 'usr/lib/signali')),
    linkThisRelease(join(folder, 'srv/releases/2.0')),
    startTestPostgres(),
    MailServer.start(smtp, random.fork('mail')),
    withRedis ? startTestRedis(redisPort) : undefined,
    RoundRobin.open(front),
  ]);
  const ownerUrl = postgres.server.url('signals');
  const appUrl = withRedis ? ownerUrl.replace('postgres:test@', `${appRole}:test@`) : ownerUrl;
  await makeDatabase(postgres.url);

  const paper = new RunnablePaper('tools/docs/operation.md', ['sh'], 'Upgrade by hand');
  const shell = new OperatorShell({});
  const own = (text: string): string =>
    text
      .replaceAll(/-o signali\b/g, `-o ${userInfo().username}`)
      .replaceAll(/\/(srv|etc|usr\/lib)\//g, `${folder}/$1/`)
      .replaceAll(/postgres:\/\/signals_owner\S+/g, ownerUrl)
      .replaceAll('127.0.0.1:3000', `127.0.0.1:${String(otherHttp)}`);
  const typed = (words: string): Promise<string> => shell.run(own(paper.take(words)));
  await typed('mv /usr/lib/signali');

  const link = join(folder, 'usr/lib/signali');
  const system = await startSystem(
    {
      root: link,
      dataFolder: join(folder, 'data'),
      programs: aroundServers,
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
        WEB_FOLDER: inRoot('dist/apps'),
        DATABASE_MIGRATION_URL: ownerUrl,
        REDIS_URL: redis?.url ?? '',
        DRAIN_SECONDS: '1',
      },
    },
    () => () => undefined,
  );
  const other = ({ plan }: ServiceProcess, port: number): ServiceProcess =>
    new ServiceProcess({
      ...plan,
      environment: { ...plan.environment, PORT: String(otherHttp), WORKER_PORT: String(otherWorker) },
      logFile: join(folder, 'data/logs', `${plan.name}-2.log`),
      readyUrl: `${local(port)}/health/ready`,
    });
  const former = processesOf(system.api, system.worker, local(http));
  const present = processesOf(other(system.api, otherHttp), other(system.worker, otherWorker), local(otherHttp));
  await writeSettings(join(folder, 'etc/signali'), present.api.plan.environment);
  return {
    former,
    present,
    isFormer,
    front: roundRobin,
    databaseUrl: ownerUrl,
    mail,
    paper,
    typed,
    records: new RecordsSimulator(local(recordsPort)),
    migrate: () =>
      runOnce({
        name: 'migrate',
        root,
        program: builtPrograms.migrate,
        environment: present.api.plan.environment,
        logFile: join(folder, 'data/logs/migrate-2.log'),
      }),
    stop: async () => {
      shell.end();
      await Promise.all([present.api.stop(), present.worker.stop()]);
      await system.stop();
      await roundRobin.close();
      await Promise.all([mail.stop(), redis?.stop(), postgres.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What stands around api, worker and migrate is that of this workspace, whatever the release. */
const aroundServers = {
  ...builtPrograms,
  mailbox: inRoot(builtPrograms.mailbox),
  records: inRoot(builtPrograms.records),
  keys: inRoot(builtPrograms.keys),
  seed: inRoot(builtPrograms.seed),
};

async function makeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create database signals');
  await client.query(`create role ${appRole} login password 'test'`);
  await client.end();
}

/** The file of settings, for a shell. */
async function writeSettings(folder: string, settings: Readonly<Record<string, string | undefined>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = Object.entries(settings).map(
    ([name, value = '']) => `${name}='${value.replaceAll("'", String.raw`'\''`)}'\n`,
  );
  await writeFile(join(folder, 'signali.env'), lines.join(''), { mode: 0o600 });
}

function processesOf(api: ServiceProcess, worker: ServiceProcess, url: string): Processes {
  return {
    api,
    worker,
    url,
    health: async () => {
      const answer = await fetch(`${url}/health/ready`);
      const { degraded = [] } = (await answer.json()) as { readonly degraded?: readonly string[] };
      return { status: answer.status, degraded };
    },
  };
}
