// `npm run measure:start`: seconds from pressing Enter on a warm `npm start` to ready, and the idle memory of
// everything it started. Memory is PSS (shared pages counted once, divided among those who share them), from /proc:
// Linux only.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const idleSeconds = Number(process.env.IDLE_SECONDS ?? 20);
const limits = { seconds: 10, megabytes: 700 };

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parents() {
  const parentOf = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = read(`/proc/${name}/stat`).split(') ').pop().split(' ');
    parentOf.set(Number(name), Number(fields[1]));
  }
  return parentOf;
}

function treeOf(root) {
  const parentOf = parents();
  const inTree = (pid) => pid === root || (parentOf.has(pid) && parentOf.get(pid) > 1 && inTree(parentOf.get(pid)));
  return [...parentOf.keys()].filter(inTree);
}

function nameOf(pid) {
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  const program = /dist\/(?:apps|tools)\/(\S+?)\.js/.exec(command)?.[1];
  if (program) return program;
  if (/postgres(-guard|:| -D|\/bin\/postgres)/.test(command))
    return command.includes('guard') ? 'postgres guard' : 'postgres';
  if (/\bnpm\b/.test(command)) return 'npm';
  if (command.includes('bootstrap.mjs'))
    return command.startsWith('sh ') || command.includes('sh -c') ? 'shell of npm' : 'launcher';
  return command.slice(0, 40);
}

/** Starts the system and waits for its "ready" line. */
async function start() {
  const began = performance.now();
  const child = spawn('npm', ['start'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const seconds = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('ready in ')) resolve((performance.now() - began) / 1000);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${text}`)));
  });
  return { child, seconds };
}

async function stop(child) {
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

const warmUp = await start();
await stop(warmUp.child);
const { child, seconds } = await start();
await pause(idleSeconds * 1000);

const rows = new Map();
for (const pid of treeOf(child.pid)) {
  const pss = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
  const name = nameOf(pid);
  const row = rows.get(name) ?? { processes: 0, megabytes: 0 };
  rows.set(name, { processes: row.processes + 1, megabytes: row.megabytes + pss });
}
await stop(child);

const total = [...rows.values()].reduce((sum, row) => sum + row.megabytes, 0);
console.log(`\nwarm npm start to ready: ${seconds.toFixed(1)} s (target: ${limits.seconds} s)`);
console.log(`idle memory after ${idleSeconds} s: ${total.toFixed(0)} MB PSS (target: ${limits.megabytes} MB)`);
for (const [name, row] of [...rows].sort(([, a], [, b]) => b.megabytes - a.megabytes)) {
  console.log(
    `  ${row.megabytes.toFixed(1).padStart(7)} MB  ${name}${row.processes > 1 ? ` (${row.processes} processes)` : ''}`,
  );
}
process.exit(seconds <= limits.seconds && total <= limits.megabytes ? 0 : 1);
