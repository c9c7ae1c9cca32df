import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { mediaConfig } from '@ns/media';
import {
  answersVersion,
  Database,
  inEveryLanguage,
  loadConfig,
  type StateEntry,
  stateTexts,
  systemState,
} from '@ns/platform';
import { lostDocuments } from '@ns/records';
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
    const entries = [...(await systemState(database)), ...(await losses(database))];
    process.stdout.write(
      values.json ? `${JSON.stringify({ installation: config.installation, entries })}\n` : inWords(entries),
    );
    return entries.some(({ level }) => level === 'STUCK') ? stuck : green;
  } finally {
    await database.close();
  }
}

/** What a restore has lost is known for good, so it is a warning. */
async function losses(database: Database): Promise<readonly StateEntry[]> {
  const lost = await lostDocuments(database.fork());
  const [first] = lost.map(({ foundAt }) => foundAt).toSorted((a, b) => a.getTime() - b.getTime());
  return first === undefined
    ? []
    : [{ kind: 'losses', level: 'WARNING', since: first, words: lost.map(({ senderNumber }) => senderNumber) }];
}

function inWords(entries: readonly StateEntry[]): string {
  if (entries.length === 0) {
    return `${inEveryLanguage(textOf('stateGreen'))}\n`;
  }
  return entries
    .map(({ kind, level, since, words }) => {
      const { name, toDo } = stateTexts[kind];
      const mark = level === 'STUCK' ? '!!' : ' !';
      const when = since === null ? '' : ` (${since.toISOString()})`;
      const lines = [`${mark} ${inEveryLanguage(name)}${when}`, ...words.map((each) => `     ${each}`)];
      return [...lines, `   → ${inEveryLanguage(toDo)}`, ''].join('\n');
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
