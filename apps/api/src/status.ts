import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { mediaConfig } from '@ns/media';
import {
  answersVersion,
  Database,
  describeState,
  inEveryLanguage,
  loadConfig,
  type StateEntry,
  systemState,
} from '@ns/platform';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

/** Exit statuses. */
const green = 0;
const stuck = 1;
const unknown = 2;

/** Says how the installation is: green, or what is stuck, since when, and what to do. */
async function status(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const config = loadConfig([mediaConfig]);
  const database = await Database.open({ url: config.database.url, poolSize: 2, slices });
  try {
    const entries = await systemState(database.fork());
    process.stdout.write(
      values.json ? `${JSON.stringify({ installation: config.installation, entries })}\n` : inWords(entries),
    );
    return entries.some(({ level }) => level === 'STUCK') ? stuck : green;
  } finally {
    await database.close();
  }
}

function inWords(entries: readonly StateEntry[]): string {
  if (entries.length === 0) {
    return `${inEveryLanguage(textOf('stateGreen'))}\n`;
  }
  return entries
    .map(({ kind, level, since, words }) => {
      const { name, toDo, paper } = describeState(kind);
      const mark = level === 'STUCK' ? '!!' : ' !';
      const when = since === null ? '' : ` (${since.toISOString()})`;
      const lines = [`${mark} ${inEveryLanguage(name)}${when}`, ...words.map((each) => `     ${each}`)];
      return [...lines, `   → ${inEveryLanguage(toDo)}`, `     tools/docs/${paper}`, ''].join('\n');
    })
    .join('');
}

if (!answersVersion()) {
  try {
    process.exitCode = await status();
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = unknown;
  }
}
