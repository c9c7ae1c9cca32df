import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type PostgresServer, ServiceProcess, startSystem as startEmbedded } from '@ns/embedded';
import { GraphqlClient } from './graphql-client.ts';
import { Mailbox } from './mailbox.ts';
import { serverSettled } from './open-work.ts';
import { copyPrepared } from './prepared-system.ts';
import { RecordsSimulator } from './records-simulator.ts';
import { storyPorts } from './story-ports.ts';
import { startTestRedis, type TestRedis } from './test-redis.ts';

export interface SystemOptions {
  /** Queue engine; without it the project of the run decides (NS_TEST_QUEUE), PostgreSQL being the standard. */
  readonly redis?: boolean;
  /** False: nobody has an account yet, as in production. */
  readonly demoAccounts?: boolean;
  /** A server whose empty database `signals` is used instead of one of its own. */
  readonly databaseServer?: PostgresServer;
  /** Added to the environment of api and worker. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A whole system of its own for one story: own ports, own data, gone afterwards. */
export interface TestSystem {
  /** Such as `http://127.0.0.1:34567`. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly socketUrl: string;
  readonly databaseUrl: string;
  /** token for BI tools; empty without demo accounts */
  readonly apiToken: string;
  /** The first api process; `kill` is kill -9, `start` brings it back on the same port. */
  readonly api: ServiceProcess;
  readonly worker: ServiceProcess;
  readonly recordsProcess: ServiceProcess;
  readonly mailboxProcess: ServiceProcess;
  readonly postgres: PostgresServer;
  readonly redis: TestRedis | undefined;
  readonly graphql: GraphqlClient;
  readonly mailbox: Mailbox;
  readonly records: RecordsSimulator;
  /** One more api process on the same database; gives its url. @param environment other than that of the first one */
  startAnotherApi(
    environment?: Readonly<Record<string, string>>,
  ): Promise<{ readonly url: string; readonly api: ServiceProcess }>;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const silence = () => () => undefined;

/**
 * Starts database, mailbox, records simulator, api and worker from the built programs (`npm run build` first) on
 * free ports.
 * @throws ServiceFailure with the end of the log of the process that did not start
 */
export async function startSystem(options: SystemOptions = {}): Promise<TestSystem> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ns-story-'));
  await chmod(dataFolder, 0o755);
  const { demoAccounts = true, environment = {} } = options;
  const { databaseServer } = options;
  const prepared = !databaseServer && (await copyPrepared(dataFolder, { demoAccounts, environment }));
  const [
    http = 0,
    workerPort = 0,
    postgresPort = 0,
    smtp = 0,
    mailboxPort = 0,
    recordsPort = 0,
    redisPort = 0,
    secondHttp = 0,
  ] = await storyPorts(8);
  const withRedis = options.redis ?? process.env['NS_TEST_QUEUE'] === 'redis';
  const redis = withRedis ? await startTestRedis(redisPort) : undefined;
  const local = (port: number): string => `http://127.0.0.1:${String(port)}`;
  const others: ServiceProcess[] = [];
  const clean = async (): Promise<void> => {
    await redis?.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };

  const system = await startEmbedded(
    {
      root,
      dataFolder,
      ports: { http, worker: workerPort, postgres: postgresPort, smtp, mailbox: mailboxPort, records: recordsPort },
      recordsElsewhere: false,
      demoAccounts,
      lasting: false,
      prepared,
      databaseUrl: databaseServer?.url('signals'),
      environment: {
        NODE_ENV: 'test',
        NODE_OPTIONS: '',
        HOST: '127.0.0.1',
        PUBLIC_URL: local(http),
        REDIS_URL: redis?.url ?? '',
        // Each content is a mail of its own unless a story is about mails that wait.
        MAIL_NUMBER_WAIT_SECONDS: '0',
        ...environment,
      },
    },
    silence,
  ).catch(async (failure: unknown) => {
    await clean();
    throw failure;
  });
  const { postgres = databaseServer, mailbox, records, api } = system;
  if (!postgres || !mailbox || !records) {
    throw new Error('The story needs the whole embedded system.');
  }

  return {
    url: local(http),
    graphqlUrl: `${local(http)}/graphql`,
    socketUrl: `ws://127.0.0.1:${String(http)}/graphql`,
    databaseUrl: system.databaseUrl,
    apiToken: system.apiToken ?? '',
    api,
    worker: system.worker,
    recordsProcess: records,
    mailboxProcess: mailbox,
    postgres,
    redis,
    graphql: new GraphqlClient(`${local(http)}/graphql`),
    mailbox: new Mailbox(local(mailboxPort), () => serverSettled(system.databaseUrl)),
    records: new RecordsSimulator(local(recordsPort)),
    startAnotherApi: async (over = {}) => {
      const another = new ServiceProcess({
        ...api.plan,
        name: 'api-2',
        environment: { ...api.plan.environment, PORT: String(secondHttp), ...over },
        logFile: join(dataFolder, 'logs/api-2.log'),
        readyUrl: `${local(secondHttp)}/health/ready`,
      });
      others.push(another);
      await another.start();
      return { url: local(secondHttp), api: another };
    },
    stop: async () => {
      for (const another of others) {
        await another.stop();
      }
      await system.stop();
      await clean();
    },
  };
}
