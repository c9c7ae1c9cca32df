import 'reflect-metadata';
import { freePorts } from '../../start/embedded/index.ts';
import { addPhotosAndMails } from '../additions.ts';
import { signIn } from '../ask.ts';
import { type Filled, seedSignals, withBenchDatabase } from '../database.ts';
import { startOther } from '../other-server.ts';
import { stockCases } from '../stock/cases.ts';
import { ourCases, samplesOf } from './cases.ts';
import { type Case, type Contestant, costOf } from './load.ts';
import { yardstickFile } from '../installed-yardsticks.ts';
import { postgraphileCases } from './postgraphile-cases.ts';

async function compare(contestant: Contestant, cases: readonly Case[], { part, options }: Filled): Promise<void> {
  console.log(`${contestant.name}, CPU seconds per 1,000 requests`);
  for (const each of cases.filter(({ name }) => part === undefined || name.includes(part))) {
    const { server, database } = await costOf(contestant, each, Number(options['requests']));
    console.log(
      `  ${each.name.padEnd(40)} ${(server + database).toFixed(2).padStart(6)}` +
        ` (server ${server.toFixed(2)}, PostgreSQL ${database.toFixed(2)})`,
    );
  }
}

async function measure(filled: Filled): Promise<void> {
  const { database, options, startApi } = filled;
  const samples = await samplesOf(database);
  const profile = options['profile'];
  const { url, pid } = await startApi({}, profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]);
  const headers = { authorization: `Bearer ${await signIn(url, 'dispatcher@demo.test')}` };
  await compare({ name: 'this system', url: `${url}/graphql`, pid, headers }, ourCases(samples), filled);
  const others = [
    { name: 'stock server, without rights', program: 'stock/stock-server.js', path: '/', cases: stockCases(samples) },
    {
      name: 'PostGraphile, without rights',
      program: yardstickFile('postgraphile-server.ts'),
      path: '/graphql',
      cases: postgraphileCases(samples),
    },
  ];
  for (const { name, program, path, cases } of others) {
    const [port = 0] = await freePorts(1);
    const server = await startOther(program, [port, database.url]);
    try {
      const address = `http://127.0.0.1:${String(port)}${path}`;
      await compare({ name, url: address, pid: server.pid, headers: {} }, cases, filled);
    } finally {
      server.stop();
    }
  }
}

/**
 * `npm run bench:reads [-- --rows 200000] [-- --requests 1000] [-- --part nearby] [-- --profile FOLDER]`: what reads
 * cost, by processor time, so that other work on the machine does not change the figures. The profile is that of the
 * api. Linux only.
 */
await withBenchDatabase({
  name: 'reads',
  defaultRows: 200_000,
  options: { requests: { type: 'string', default: '1000' }, profile: { type: 'string' } },
  fill: async (database, rows) => {
    await seedSignals(database, rows);
    await addPhotosAndMails(database);
  },
  measure,
});
