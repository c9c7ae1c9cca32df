// `npm run measure:idle -- [node flags] PROGRAM.js [PROGRAM.js …]`: what programs of one installation hold while nobody
// uses them: memory of their processes, and connections and memory of the PostgreSQL of this machine. Run it with the
// settings of the installation, which nothing else uses meanwhile. RSS counts all pages of a process, PSS those it
// shares in parts. Linux only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const idleSeconds = Number(process.env.IDLE_SECONDS ?? 60);
const given = process.argv.slice(2);
const flags = given.filter((each) => each.startsWith('-'));
const programs = given.filter((each) => !each.startsWith('-'));
if (programs.length === 0 || !process.env.DATABASE_URL) {
  console.error('usage: DATABASE_URL=… npm run measure:idle -- [node flags] PROGRAM.js [PROGRAM.js …]');
  process.exit(2);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function memoryOf(pid) {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  const megabytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1024;
  return { rss: megabytes('Rss'), pss: megabytes('Pss') };
}

function cpuSecondsOf(pid) {
  const fields = read(`/proc/${pid}/stat`).split(') ').pop().split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const started = programs.map((program) => ({
  program,
  child: spawn(process.execPath, [...flags, program], { stdio: ['ignore', 'ignore', 'inherit'] }),
}));
const ended = started.map(({ child }) => new Promise((resolve) => child.once('exit', resolve)));
// The start is over after half of the time; what is used then is what idling costs.
const half = (idleSeconds / 2) * 1000;
await pause(half);

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
async function measured() {
  const { rows: backends } = await client.query(
    `select pid, application_name as name from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  const cpuOf = (pid) => [pid, cpuSecondsOf(pid)];
  return {
    backends,
    cpu: new Map([...started.map(({ child }) => child.pid), ...backends.map(({ pid }) => pid)].map(cpuOf)),
  };
}
const before = await measured();
await pause(half);
const { backends, cpu } = await measured();
await client.end();

const percent = (pid) => (100_000 * (cpu.get(pid) - (before.cpu.get(pid) ?? 0))) / half;
const sum = (figures) => figures.reduce((total, each) => total + each, 0);
const ofAll = (what, pids) => {
  const memory = pids.map(memoryOf);
  return {
    what,
    rss: sum(memory.map(({ rss }) => rss)),
    pss: sum(memory.map(({ pss }) => pss)),
    cpu: sum(pids.map(percent)),
  };
};
const rows = [
  ...started.map(({ program, child }) => ofAll(program, [child.pid])),
  ofAll(
    `PostgreSQL, ${backends.length} connections`,
    backends.map(({ pid }) => pid),
  ),
];
for (const { child } of started) child.kill('SIGTERM');
await Promise.all(ended);

console.log(`idle for ${idleSeconds} s; MB RSS, MB PSS, per cent of a core`);
for (const { what, rss, pss, cpu } of rows) {
  console.log([rss, pss, cpu].map((figure) => figure.toFixed(1).padStart(8)).join('') + `  ${what}`);
}
console.log(
  `connections: ${backends
    .map(({ name }) => name || 'pool')
    .toSorted()
    .join(', ')}`,
);
