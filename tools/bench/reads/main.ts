import 'reflect-metadata';
import { execFile, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { areasSchema } from '@ns/areas';
import { deskSchema } from '@ns/desk';
import { insightsSchema } from '@ns/insights';
import { notificationsSchema } from '@ns/notifications';
import { auditSchema, healthSchema } from '@ns/platform';
import { recordsSchema } from '@ns/records';
import { streetsSchema } from '@ns/streets';
import { builtPrograms, freePorts, ServiceProcess } from '../../start/embedded/index.ts';
import { signIn } from '../ask.ts';
import { type Filled, withBenchDatabase } from '../database.ts';
import { openDataFolder } from '../system.ts';
import { fill } from './fill.ts';
import { ourCases, type Samples, samplesOf } from './cases.ts';
import { type Case, type Contestant, costOf } from './load.ts';
import { postgraphileCases } from './postgraphile-cases.ts';
import { stockCases } from './stock-cases.ts';

const requests = Number(process.env['BENCH_REQUESTS'] ?? 1_000);

async function measureAll(contestant: Contestant, cases: readonly Case[], { part }: Filled): Promise<void> {
  console.log(`${contestant.name}, CPU seconds per 1,000 requests`);
  for (const each of cases.filter(({ name }) => part === undefined || name.includes(part))) {
    const { server, database } = await costOf(contestant, each, requests);
    const goal = each.goal === undefined ? '' : `, goal ${String(each.goal)}`;
    console.log(
      `  ${each.name.padEnd(40)} ${(server + database).toFixed(2).padStart(6)}` +
        ` (server ${server.toFixed(2)}, PostgreSQL ${database.toFixed(2)})${goal}`,
    );
  }
}

async function measureOurs(filled: Filled, samples: Samples): Promise<void> {
  const folder = await openDataFolder('reads-api');
  const [port = 0] = await freePorts(1);
  const address = `http://127.0.0.1:${String(port)}`;
  const profile = process.env['BENCH_PROFILE'];
  const environment = {
    ...process.env,
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    DATABASE_URL: filled.database.url,
    // The same for a kept database.
    APP_SECRET: createHash('sha256').update('bench of reads').digest('hex'),
    DATA_FOLDER: folder.path,
    PORT: String(port),
    DEMO_ACCOUNTS: 'true',
  };
  // The tables of the queues.
  await promisify(execFile)(process.execPath, [builtPrograms.migrate], { env: environment });
  const api = new ServiceProcess({
    name: 'api',
    root: process.cwd(),
    program: builtPrograms.api,
    ...(profile && { nodeFlags: ['--cpu-prof', `--cpu-prof-dir=${profile}`] }),
    environment,
    logFile: join(folder.path, 'api.log'),
    readyUrl: `${address}/health/ready`,
    restartCrashed: false,
  });
  try {
    await api.start();
    const url = `${address}/graphql`;
    const headers = { authorization: `Bearer ${await signIn(address, 'dispatcher@demo.test')}` };
    const ours = { name: 'this system', url, pid: api.pid ?? 0, headers };
    await measureAll(ours, ourCases(samples), filled);
  } finally {
    await api.stop();
    await folder.clean();
  }
}

/** Measures another server on the same tables: a process of its own that says when it is ready. */
async function measureOther(
  { name, program, path }: { readonly name: string; readonly program: string; readonly path: string },
  cases: readonly Case[],
  filled: Filled,
): Promise<void> {
  const [port = 0] = await freePorts(1);
  const file = fileURLToPath(new URL(program, import.meta.url));
  const server = fork(file, [String(port), filled.database.url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  try {
    await new Promise((resolve, reject) => {
      server.once('message', resolve);
      server.once('exit', (code) => reject(new Error(`${name} ended with ${String(code)}.`)));
    });
    const url = `http://127.0.0.1:${String(port)}${path}`;
    await measureAll({ name, url, pid: server.pid ?? 0, headers: {} }, cases, filled);
  } finally {
    server.removeAllListeners('exit');
    server.kill();
  }
}

async function measure(filled: Filled): Promise<void> {
  const samples = await samplesOf(filled.database);
  await measureOurs(filled, samples);
  const stock = { name: 'stock server, without rights', program: 'stock-server.js', path: '/' };
  await measureOther(stock, stockCases(samples), filled);
  const postgraphile = { name: 'PostGraphile, without rights', program: 'postgraphile-server.js', path: '/graphql' };
  await measureOther(postgraphile, postgraphileCases(samples), filled);
}

/**
 * `npm run bench:reads [-- --rows 200000] [-- --keep /tmp/filled] [-- --part nearby]`: what reads cost, by processor
 * time, so that other work on the machine does not change the figures. `BENCH_REQUESTS` says how many of each kind,
 * `BENCH_PROFILE` names a folder for a profile of the api. Needs `npm run build` and Linux.
 */
await withBenchDatabase({
  name: 'reads',
  defaultRows: 200_000,
  slices: [
    ...[auditSchema, healthSchema, streetsSchema, recordsSchema, notificationsSchema, deskSchema, insightsSchema],
    areasSchema,
  ],
  fill,
  measure,
});
