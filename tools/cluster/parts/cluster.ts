import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import {
  allOrFirstFailure,
  builtPrograms,
  ensureSecrets,
  ourSide,
  peerSide,
  runOnce,
  selfSigned,
  ServiceProcess,
} from '../../start/embedded/index.ts';
import type { Daemon } from './daemon.ts';
import { DebianNginx } from './debian-nginx.ts';
import { PostgresPair } from './postgres-pair.ts';
import { redisServer } from './redis-server.ts';
import { s3Server } from './s3-server.ts';

/** Ports on 127.0.0.1; where there are two of a kind, both. */
export interface ClusterPorts {
  readonly https: number;
  readonly http: number;
  readonly apis: readonly [number, number];
  readonly workers: readonly [number, number];
  readonly postgres: readonly [number, number];
  readonly redis: number;
  readonly s3: number;
  readonly smtp: number;
  readonly mailbox: number;
  readonly records: number;
}

export interface ClusterPlan {
  /** Workspace folder with the built programs. */
  readonly root: string;
  readonly folder: string;
  readonly ports: ClusterPorts;
  /** False for tests: the database may forget, and a process that ends stays away. */
  readonly lasting: boolean;
  /** Added to the environment of api and worker. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Receives a line for what was started, and what was lost. */
  readonly say: (line: string) => void;
}

/** A whole installation on one machine, with two of everything that can be replaced while people use it. */
export interface Cluster {
  /** `https://localhost:…`, as everybody reaches it */
  readonly site: string;
  readonly certificateFile: string;
  /** of the certificate that nobody else knows, in PEM */
  readonly certificate: string;
  readonly mailboxUrl: string;
  readonly recordsUrl: string;
  readonly s3Url: string;
  readonly apis: readonly [ServiceProcess, ServiceProcess];
  readonly workers: readonly [ServiceProcess, ServiceProcess];
  readonly postgres: PostgresPair;
  readonly nginx: DebianNginx;
  readonly redis: Daemon;
  readonly s3: Daemon;
  /** settings of api and worker, for their commands */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends everything in order. */
  stop(): Promise<void>;
}

const local = (port: number, path = '') => `http://127.0.0.1:${String(port)}${path}`;

/**
 * Starts nginx with TLS, two apis, two workers, PostgreSQL with a standby, Redis, an S3 server, a mailbox and a records
 * system, all on 127.0.0.1 and with the settings of production. This process trusts its certificate until it stops.
 * @throws Error with the end of the log of the part that did not start; what was started before it is stopped
 */
export async function startCluster(plan: ClusterPlan): Promise<Cluster> {
  const { root, folder, ports, lasting, say } = plan;
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) {
      await end();
    }
  };
  const logs = join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  await mkdir(join(folder, 'data'), { recursive: true });
  const log = (name: string) => join(logs, `${name}.log`);
  const onCrash = (name: string) => say(`${name} ended by itself and is started again`);

  try {
    const secrets = await ensureSecrets(folder, root, log('keys'), builtPrograms.keys);
    const certificate = await selfSigned();
    const certificateFile = join(folder, 'certificate.pem');
    await writeFile(certificateFile, certificate.cert);
    await writeFile(join(folder, 'certificate.key'), certificate.key, { mode: 0o600 });
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, certificate.cert]);
    ends.push(() => Promise.resolve(setDefaultCACertificates(trusted)));
    const site = `https://localhost:${String(ports.https)}`;
    const recordsUrl = `https://localhost:${String(ports.records)}`;

    const service = (
      name: string,
      program: string,
      base: string,
      probes: { readonly ready: string; readonly isWatched?: boolean },
      environment: Readonly<Record<string, string>>,
    ): ServiceProcess => {
      const made = new ServiceProcess({
        name,
        root,
        program,
        environment: { NODE_OPTIONS: '', ...environment },
        logFile: log(name),
        readyUrl: `${base}${probes.ready}`,
        ...(probes.isWatched && { isWatched: true }),
        restartCrashed: lasting,
        onCrash,
      });
      ends.push(() => made.stop());
      return made;
    };

    const startPostgres = async () => {
      const pair = await PostgresPair.start({
        folder: join(folder, 'postgres'),
        logFolder: logs,
        ports: ports.postgres,
        durable: lasting,
        say,
        password: secrets.databasePassword,
        database: 'signals',
      });
      ends.push(() => pair.stop());
      say('PostgreSQL and its standby');
      return pair;
    };
    const redis = redisServer(ports.redis, folder, log('redis'), onCrash);
    const s3 = s3Server(ports.s3, 'signali', log('s3'), onCrash);
    const startDaemon = async (name: string, { daemon }: { readonly daemon: Daemon }) => {
      ends.push(() => daemon.stop());
      await daemon.start();
      say(name);
    };
    const mailbox = service(
      'mailbox',
      builtPrograms.mailbox,
      local(ports.mailbox),
      { ready: '/api/healthz' },
      {
        MAILBOX_SMTP_PORT: String(ports.smtp),
        MAILBOX_PORT: String(ports.mailbox),
        MAILBOX_FOLDER: join(folder, 'mails'),
      },
    );
    const records = service(
      'records-simulator',
      builtPrograms.records,
      recordsUrl,
      { ready: '/health' },
      {
        ...peerSide(secrets.recordsFiles, ports.records, join(folder, 'records/documents.sqlite'), `${site}/seos`),
        RECORDS_SIMULATOR_HOST: 'localhost',
        RECORDS_SIMULATOR_TLS_KEY_FILE: join(folder, 'certificate.key'),
        RECORDS_SIMULATOR_TLS_CERTIFICATE_FILE: certificateFile,
        NODE_EXTRA_CA_CERTS: certificateFile,
      },
    );
    await redis.prepare();
    const [postgres] = await allOrFirstFailure([
      startPostgres(),
      startDaemon('S3', s3),
      startDaemon('Redis', redis),
      mailbox.start(),
      records.start(),
    ]);
    say('mailbox and records system');

    const environment: Record<string, string> = {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PUBLIC_URL: site,
      TRUST_PROXY: '1',
      DATABASE_URL: postgres.url(),
      REDIS_URL: redis.url,
      APP_SECRET: secrets.appSecret,
      DATA_FOLDER: join(folder, 'data'),
      WEB_FOLDER: join(root, 'dist/apps'),
      NODE_COMPILE_CACHE: join(root, 'dist/.compile-cache'),
      ...s3.settings,
      SMTP_URL: `smtp://127.0.0.1:${String(ports.smtp)}`,
      MAIL_FROM: 'Сигнали <signali@localhost.localdomain>',
      OPERATOR_EMAIL: 'it@localhost.localdomain',
      SECURITY_CONTACT: 'mailto:security@localhost.localdomain',
      SEED_FILE: 'tools/seed/ruse.json',
      ...ourSide(secrets.recordsFiles, recordsUrl),
      RECORDS_TLS_CA_FILE: certificateFile,
      ...plan.environment,
    };
    await runOnce({ name: 'migrate', root, program: builtPrograms.migrate, environment, logFile: log('migrate') });
    say('tables');
    const server = (kind: 'api' | 'worker', number: 1 | 2, port: number) =>
      service(`${kind}-${String(number)}`, builtPrograms[kind], local(port), serverProbes, {
        ...environment,
        [kind === 'api' ? 'PORT' : 'WORKER_PORT']: String(port),
      });
    const workers = [server('worker', 1, ports.workers[0]), server('worker', 2, ports.workers[1])] as const;
    const apis = [server('api', 1, ports.apis[0]), server('api', 2, ports.apis[1])] as const;
    await allOrFirstFailure([...apis, ...workers].map((each) => each.start()));
    say('two apis and two workers');

    const nginx = await DebianNginx.prepare(join(folder, 'nginx'), ports.https, onCrash);
    await nginx.install(join(root, 'tools/operation/nginx/signali.conf'), ports, certificate);
    await nginx.start();
    ends.push(() => nginx.stop());
    say('nginx');
    return {
      site,
      certificateFile,
      recordsUrl,
      apis,
      workers,
      postgres,
      nginx,
      environment,
      stop,
      certificate: certificate.cert,
      mailboxUrl: local(ports.mailbox),
      s3Url: s3.url,
      redis: redis.daemon,
      s3: s3.daemon,
    };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

const serverProbes = { ready: '/health/ready', isWatched: true };
