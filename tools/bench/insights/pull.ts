import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { biRoutes, FactEngine, factCursor, factsAfter } from '@ns/insights';
import { MunicipalityDirectory } from '@ns/municipality';
import { createLogger, type Database } from '@ns/platform';
import fastify from 'fastify';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { untilThere } from './compare-statistics.ts';
import { tableLine, Timings, whole } from './timing.ts';

/** Our rate, as a part of that of COPY through the same driver. */
const leastRatio = 0.5;
const rawName = '`COPY signal_fact TO STDOUT`';
const rounds = 3;
const pageRows = 10_000;
const sampleEveryMs = 100;

/** Pulls every fact by COPY, as files and page by page, in turn, and prints rows a second. */
export async function measurePull(database: Database): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ns-bench-figures-'));
  const [settings, logger] = [{ folder, memoryMb: 256, threads: 2 }, createLogger('bench', 'warn')];
  let engine = new FactEngine(database, settings, logger);
  await untilThere(engine);
  await engine.close();
  const files = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  const fileSize = files.reduce((sum, size) => sum + size, 0);
  engine = new FactEngine(database, settings, logger);
  await untilThere(engine);
  console.log(
    `\nthe copy has ${whole(fileSize / 2 ** 20)} MB, the process ${whole(process.memoryUsage().rss / 2 ** 20)}`,
  );
  const app = fastify();
  await app.register(biRoutes, {
    database,
    directory: new MunicipalityDirectory(() => database.fork()),
    engine,
    viewerOf: () => Promise.resolve({ kind: 'token', id: 'bench', scopes: ['bi:read'] }),
    trustProxy: () => false,
    allowance: { filesPerMinute: 1e6 },
  });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  let count = 0;
  const ways: Readonly<Record<string, () => Promise<number>>> = {
    '`/bi/facts.ndjson`': () => download(`${base}/bi/facts.ndjson`),
    '`/bi/facts.csv`': async () => (await download(`${base}/bi/facts.csv`)) - 1,
    '`/bi/facts.csv`, gzip': async () => (await download(`${base}/bi/facts.csv`, 'gzip')) - 1,
    '`signalFacts`, pages of 10,000': () => pages(database),
    // It has no lines to count.
    '`/bi/facts.parquet`': async () => ((await download(`${base}/bi/facts.parquet`)) > 0 ? count : 0),
    [rawName]: () => rawCopy(database.url),
  };
  const timings = new Map(Object.keys(ways).map((name) => [name, new Timings()]));
  const memory = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, pull] of Object.entries(ways)) {
      const before = process.memoryUsage().rss;
      let most = before;
      const sampling = setInterval(() => {
        most = Math.max(most, process.memoryUsage().rss);
      }, sampleEveryMs);
      const pulled = (await timings.get(name)?.time(pull)) ?? 0;
      clearInterval(sampling);
      // Later rounds find what earlier ones left.
      memory.set(name, memory.get(name) ?? most);
      if (count !== 0 && pulled !== count) {
        throw new Error(`${name} gave ${String(pulled)} facts, not ${String(count)}.`);
      }
      count = pulled;
    }
  }
  await app.close();
  await engine.close();
  await rm(folder, { recursive: true, force: true });
  const raw = timings.get(rawName)?.median ?? 0;
  console.log(`\n${whole(count)} facts pulled, ${String(rounds)} times\n`);
  console.log(
    tableLine(['way', 'ms: median (range)', 'rows/s', 'of COPY', 'CPU of the process', 'most memory, first round']),
  );
  for (const [name, each] of timings) {
    const ratio = raw / each.median;
    console.log(
      tableLine([
        name,
        each.text,
        whole((count / each.median) * 1_000),
        `${ratio.toFixed(2)}${ratio < leastRatio ? ' (missed)' : ''}`,
        `${whole(each.medianProcessor)} ms`,
        `${whole((memory.get(name) ?? 0) / 2 ** 20)} MB`,
      ]),
    );
  }
}

async function rawCopy(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let lines = 0;
  for await (const chunk of client.query(copyTo('copy signal_fact to stdout'))) {
    lines += linesIn(chunk as Buffer);
  }
  await client.end();
  return lines;
}

/** Reads an answer in a process of its own, whose memory is not ours. */
const reader = `
  const [url, encoding] = process.argv.slice(1);
  let lines = 0;
  const answer = await fetch(url, { headers: { 'accept-encoding': encoding } });
  if (!answer.ok) throw new Error(url + ' answered ' + answer.status);
  for await (const chunk of answer.body) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  console.log(lines);`;

/** @returns lines of the answer */
async function download(url: string, encoding = 'identity'): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', reader, url, encoding]);
  return Number(stdout);
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    lines += 1;
  }
  return lines;
}

async function pages(database: Database): Promise<number> {
  let count = 0;
  for (let after: string | null = null; ;) {
    const page = await factsAfter(database.fork(), { after, updatedSince: null, limit: pageRows, language: 'EN' });
    count += page.length;
    const last = page.at(-1);
    if (!last) {
      return count;
    }
    after = factCursor.write([last.position]);
  }
}
