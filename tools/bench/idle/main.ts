import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { memoryOf, processorSeconds } from '../processes.ts';

/**
 * `DATABASE_URL=… npm run measure:idle -- [node flags] PROGRAM.js [PROGRAM.js …]`: what programs of one installation
 * hold while nobody uses them: memory of their processes, and connections and memory of the PostgreSQL of this machine.
 * Run it with the settings of the installation, which nothing else uses meanwhile; `IDLE_SECONDS` says how long. Linux
 * only.
 */
const seconds = Number(process.env['IDLE_SECONDS'] ?? 60);
const given = process.argv.slice(2);
const flags = given.filter((each) => each.startsWith('-'));
const programs = given.filter((each) => !each.startsWith('-'));
const databaseUrl = process.env['DATABASE_URL'];
if (programs.length === 0 || databaseUrl === undefined) {
  throw new Error('usage: DATABASE_URL=… npm run measure:idle -- [node flags] PROGRAM.js [PROGRAM.js …]');
}

const started = programs.map((program) => {
  const child = spawn(process.execPath, [...flags, program], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { program, child, pid: child.pid ?? 0, ended: once(child, 'exit') };
});
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();

interface Backend {
  readonly pid: number;
  readonly name: string;
}

async function backendsNow(): Promise<readonly Backend[]> {
  const { rows } = await client.query<Backend>(
    `select pid, application_name as name from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  return rows;
}

// The start is over after half of the time; what is used then is what idling costs.
await pause(seconds * 500);
const early = await backendsNow();
const before = new Map([...started, ...early].map(({ pid }) => [pid, processorSeconds([pid])]));
await pause(seconds * 500);
const backends = await backendsNow();
const used = (pid: number) => (100 * (processorSeconds([pid]) - (before.get(pid) ?? 0))) / (seconds / 2);
const groups = [
  ...started.map(({ program, pid }) => ({ what: program, pids: [pid] })),
  { what: `PostgreSQL, ${String(backends.length)} connections`, pids: backends.map(({ pid }) => pid) },
];
console.log(`idle for ${String(seconds)} s; MB RSS, MB PSS, per cent of a core`);
for (const { what, pids } of groups) {
  const sum = (of: (pid: number) => number) => pids.reduce((total, pid) => total + of(pid), 0);
  const figures = [sum((pid) => memoryOf(pid).rss / 1024), sum((pid) => memoryOf(pid).pss / 1024), sum(used)];
  console.log(`${figures.map((figure) => figure.toFixed(1).padStart(8)).join('')}  ${what}`);
}
const names = backends.map(({ name }) => name || 'pool').toSorted();
console.log(`connections: ${names.join(', ')}`);
await client.end();
started.forEach(({ child }) => child.kill('SIGTERM'));
await Promise.all(started.map(({ ended }) => ended));
