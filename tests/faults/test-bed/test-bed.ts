import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPrograms, ensureSecrets, ourSide, peerSide, runOnce, type ServicePlan } from '@ns/embedded';
import { PostgresPair } from '@ns/cluster';
import { RecordsSimulator } from '../../support/records-simulator.ts';
import { storyPorts } from '../../support/story-ports.ts';
import { startTestRedis, type TestRedis } from '../../support/test-redis.ts';
import type { SeededRandom } from '../faults/seeded-random.ts';
import { MailServer } from '../mail/mail-server.ts';
import { Lines, type ProcessName, processNames, serverNames } from './lines.ts';
import { frontOf, startBucket } from './cluster-parts.ts';
import { PairedPostgres, Postgres, type RunDatabase } from './postgres.ts';
import { setPrograms } from './programs.ts';
import { SupervisedProcess } from './supervised-process.ts';

export interface TestBedOptions {
  /** Workspace folder with the built programs. */
  readonly root: string;
  readonly queue: 'postgres' | 'redis';
  readonly records: 'seos' | 'rest';
  readonly random: SeededRandom;
  /** Whether there are nginx in front of the apis, a standby and a bucket, as in `npm run cluster`. */
  readonly cluster?: boolean | undefined;
  /** Left out: two apis and two workers. The first one is an api. */
  readonly processes?: readonly ProcessName[] | undefined;
  /** Called before a process starts, so that lines are watched from their first byte. */
  readonly watch?: ((lines: Lines) => void) | undefined;
  /** settings of a process beyond those of all */
  readonly environmentOf?: ((name: ProcessName) => Readonly<Record<string, string>>) | undefined;
}

/** The whole system in processes of its own, with lines that can be cut between them. */
export interface TestBed {
  /** Where people ask: the api processes, such as `http://127.0.0.1:4501`, or nginx in front of them. */
  readonly entrances: readonly string[];
  readonly processes: ReadonlyMap<ProcessName, SupervisedProcess>;
  readonly lines: Lines;
  readonly postgres: RunDatabase;
  readonly pair: PostgresPair | undefined;
  readonly redis: TestRedis | undefined;
  readonly records: RecordsSimulator;
  readonly recordsUrl: string;
  readonly mail: MailServer;
  /** of the certificate by which records systems know us */
  readonly ownCertificateFile: string;
  readonly logFolder: string;
  /** @param keepData leaves logs and data for inspection */
  stop(keepData: boolean): Promise<void>;
}

/** Answers slower than this are unknown outcomes; short, so that a run meets many of them. Milliseconds. */
const recordsPatienceMs = 2_000;

/** Starts everything on free ports of this machine with data of its own. @throws Error when a part does not start */
export async function setUpTestBed({
  root,
  queue,
  records: profile,
  random,
  cluster = false,
  processes: names = processNames,
  environmentOf: ownEnvironmentOf = () => ({}),
  watch = () => undefined,
}: TestBedOptions): Promise<TestBed> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ns-faults-'));
  await chmod(dataFolder, 0o755);
  const logFolder = join(dataFolder, 'logs');
  await mkdir(logFolder);
  const log = (name: string): string => join(logFolder, `${name}.log`);
  const local = (port: number, path = ''): string => `http://127.0.0.1:${String(port)}${path}`;
  const ends: (() => Promise<void>)[] = [];
  const stop = async (keepData: boolean): Promise<void> => {
    for (const end of ends.splice(0).reverse()) {
      await end();
    }
    if (!keepData) {
      await rm(dataFolder, { recursive: true, force: true });
    }
  };
  try {
    const given = await storyPorts(8 + names.length * (1 + serverNames.length));
    const [postgresPort = 0, smtpPort = 0, recordsPort = 0, redisPort = 0, standbyPort = 0, s3Port = 0] = given;
    const [https = 0, http = 0, ...more] = given.slice(6);
    const portOf = (name: ProcessName): number => more[names.indexOf(name)] ?? 0;
    const [programs, secrets] = await Promise.all([
      setPrograms(root),
      ensureSecrets(dataFolder, root, log('keys'), builtPrograms.keys),
    ]);
    ends.push(() => programs.forget());
    const shared = { password: secrets.databasePassword, database: 'signals', durable: false } as const;
    const postgresFolder = join(dataFolder, 'postgres');
    const ports = [postgresPort, standbyPort] as const;
    const pair = cluster
      ? await PostgresPair.start({ ...shared, ports, folder: postgresFolder, logFolder })
      : undefined;
    const single = { ...shared, dataFolder: postgresFolder, port: postgresPort, logFile: log('postgres') };
    const postgres = pair ? new PairedPostgres(pair) : await Postgres.start(single);
    ends.push(() => postgres.stop());
    const bucket = cluster ? await startBucket(s3Port, log('s3'), ends) : undefined;
    const mail = await MailServer.start(smtpPort, random.fork('mail'));
    ends.push(() => mail.stop());
    const redis = queue === 'redis' ? await startTestRedis(redisPort) : undefined;
    if (redis) {
      ends.push(() => redis.stop());
    }
    const lines = await Lines.lay(
      names,
      {
        postgres: postgresPort,
        records: recordsPort,
        smtp: smtpPort,
        ...(redis && { redis: redisPort }),
        ...(cluster && { standby: standbyPort, s3: s3Port }),
      },
      more.slice(names.length),
    );
    ends.push(() => lines.stop());
    watch(lines);

    const plan = (
      name: string,
      program: string,
      readyUrl: string,
      environment: ServicePlan['environment'],
    ): SupervisedProcess => {
      const made = new SupervisedProcess({
        name,
        root,
        program,
        readyUrl,
        environment: { NODE_ENV: 'test', NODE_OPTIONS: '', ...environment },
        logFile: log(name),
        restartCrashed: false,
      });
      ends.push(() => made.stop());
      return made;
    };
    const site = cluster
      ? await frontOf({ https, http, apis: [portOf('api-1'), portOf('api-2')] }, dataFolder, root)
      : undefined;
    if (site) {
      ends.push(site.stop);
    }
    const databaseUrl = (name: ProcessName): string =>
      pair
        ? pair.url([lines.port(name, 'postgres'), lines.port(name, 'standby')])
        : lineTo(postgres.url(), lines.port(name, 'postgres'));
    const environmentOf = (name: ProcessName): Record<string, string> => {
      const isWorker = name.startsWith('worker');
      return {
        DATABASE_URL: databaseUrl(name),
        ...(bucket && { ...bucket, S3_ENDPOINT: local(lines.port(name, 's3')) }),
        REDIS_URL: redis && isWorker ? `redis://127.0.0.1:${String(lines.port(name, 'redis'))}` : '',
        APP_SECRET: secrets.appSecret,
        DATA_FOLDER: dataFolder,
        NODE_COMPILE_CACHE: programs.compileCache,
        WEB_FOLDER: join(root, 'dist/apps'),
        HOST: '127.0.0.1',
        PUBLIC_URL: site?.url ?? local(portOf('api-1')),
        PORT: String(portOf(name)),
        WORKER_PORT: String(portOf(name)),
        LOG_LEVEL: 'warn',
        SMTP_URL: `smtp://127.0.0.1:${String(isWorker ? lines.port(name, 'smtp') : smtpPort)}`,
        DEMO_ACCOUNTS: 'true',
        MAIL_NUMBER_WAIT_SECONDS: '5',
        ...ourSide(secrets.recordsFiles, local(isWorker ? lines.port(name, 'records') : recordsPort)),
        RECORDS_TIMEOUT_MS: String(recordsPatienceMs),
        ...(profile === 'rest' && {
          RECORDS_PROFILE: 'rest',
          RECORDS_URL: local(isWorker ? lines.port(name, 'records') : recordsPort, '/rest'),
        }),
        ...ownEnvironmentOf(name),
      };
    };
    const simulator = plan(
      'records-simulator',
      programs.recordsSimulator,
      local(recordsPort, '/health'),
      peerSide(
        secrets.recordsFiles,
        recordsPort,
        join(dataFolder, 'records/documents.sqlite'),
        local(portOf('api-1'), '/seos'),
      ),
    );
    await runOnce({
      name: 'migrate',
      root,
      program: programs.migrate,
      environment: { NODE_ENV: 'test', NODE_OPTIONS: '', ...environmentOf('api-1'), DATABASE_URL: postgres.url() },
      logFile: log('migrate'),
    });
    const processes = new Map(
      names.map((name) => [
        name,
        plan(
          name,
          name.startsWith('api') ? programs.api : programs.worker,
          local(portOf(name), '/health/ready'),
          environmentOf(name),
        ),
      ]),
    );
    await simulator.start();
    for (const process of processes.values()) {
      await process.start();
    }
    return {
      entrances: site ? [site.url] : names.filter((name) => name.startsWith('api')).map((name) => local(portOf(name))),
      processes,
      lines,
      postgres,
      pair,
      redis,
      records: new RecordsSimulator(local(recordsPort)),
      recordsUrl: local(recordsPort),
      mail,
      ownCertificateFile: secrets.recordsFiles.ourCertificate,
      logFolder,
      stop,
    };
  } catch (failure) {
    await stop(true);
    throw failure;
  }
}

/** The address of a server as it is reached by a line. */
function lineTo(url: string, port: number): string {
  const through = new URL(url);
  through.port = String(port);
  return through.href;
}
