import { spawn } from 'node:child_process';
import { soleEnvironment } from '@ns/platform';
import pLimit from 'p-limit';

/** A program that is run for one installation. */
export interface Run {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** How it ended: its last words. */
export interface Ended {
  readonly name: string;
  readonly isDone: boolean;
  readonly words: string;
}

/** Characters of the end of an output that are kept, and that are shown. */
const kept = 64_000;
const most = 500;

/**
 * Runs all of them, one after another or some at once; one that fails keeps none of the others from running.
 * Each sees its own settings alone.
 * @param ended called when each has ended
 */
export async function runEach(
  runs: readonly Run[],
  { atOnce, ended }: { readonly atOnce: number; readonly ended: (how: Ended) => void },
): Promise<void> {
  const inTurn = pLimit(atOnce);
  await Promise.all(runs.map((run) => inTurn(async () => ended(await runOne(run)))));
}

function runOne({ name, program, args, environment }: Run): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: soleEnvironment(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, complained] = [lastWords(child.stdout), lastWords(child.stderr)];
    child.once('error', ({ message }) => resolve({ name, isDone: false, words: message }));
    child.once('close', (code, signal) => {
      const isDone = code === 0;
      const words = isDone ? plain(said()) : (complained() || said()).replaceAll(/\s*\n\s*/g, ' ');
      resolve({ name, isDone, words: words.slice(-most) || (isDone ? '' : `ended with ${String(signal ?? code)}`) });
    });
  });
}

/** The end of what a program writes. */
function lastWords(stream: NodeJS.ReadableStream): () => string {
  let end = '';
  stream.setEncoding('utf8');
  stream.on('data', (part: string) => {
    end = (end + part).slice(-kept);
  });
  return () => end.trim();
}

/** The last line, of the log without its frame. */
function plain(said: string): string {
  const words = said.split('\n').at(-1) ?? '';
  try {
    const { msg, migrations = [] } = JSON.parse(words) as { msg?: string; migrations?: readonly string[] };
    return msg === undefined ? words : `${msg} (${String(migrations.length)} migrations ran)`;
  } catch {
    return words;
  }
}
