import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['apps', 'libs', 'tools'];
const rootFiles = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];
const programs = ['api/main.js', 'api/migrate.js', 'worker/main.js', 'citizen/index.html', 'console/index.html'];
const leftOut = new Set([
  'node_modules',
  'dist',
  'android',
  'ios',
  '.angular',
  '.data',
  'decisions',
  'docs-images',
  'bench',
]);

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!leftOut.has(entry.name)) yield* filesIn(path);
    } else if (!entry.name.endsWith('.spec.ts') && !entry.name.endsWith('.md')) {
      yield path;
    }
  }
}

/**
 * A hash over name, size and time of everything that goes into the programs: thousands of files in some milliseconds.
 */
function fingerprint(root) {
  const hash = createHash('sha256');
  const files = [
    ...sources.flatMap((folder) => [...filesIn(join(root, folder))]),
    ...rootFiles.map((file) => join(root, file)),
  ];
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Sorts what Nx prints by task, so that a failure shows its own lines and not those of its neighbours. */
class BuildOutput {
  #blocks = new Map([['nx', []]]);
  #current = 'nx';

  /** @returns {string | undefined} the name of a task whose output begins here, with Nx's remark about the cache */
  add(line) {
    const task = /^> +nx run ([\w-]+):(?:build|bundle)\S*\s*(\[.*\])?/.exec(line);
    this.#current = task?.[1] ?? (/^ NX {2}/.test(line) ? 'nx' : this.#current);
    const block = this.#blocks.get(this.#current) ?? [];
    this.#blocks.set(this.#current, block);
    if (line.trim() !== '') block.push(line);
    return task ? `${task[1]} ${task[2] ?? ''}`.trim() : undefined;
  }

  ofFailedTasks() {
    const summary = this.#blocks.get('nx') ?? [];
    const failed = summary
      .map((line) => /^- ([\w-]+):(?:build|bundle)/.exec(line)?.[1])
      .filter((name) => this.#blocks.has(name));
    return [...failed, ...(failed.length === 0 ? ['nx'] : [])]
      .map((name) => `${name}:\n${this.#blocks.get(name).slice(-40).join('\n')}`)
      .join('\n\n');
  }
}

/** Exit code of a child process, after its output is complete. */
function finished(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/**
 * Builds what changed since the last time. Asks Nx (which starts slowly, but builds only what it has not in its
 * cache) only when a source file was touched.
 * @param {string} root workspace folder
 * @param {string} node program of Node 24
 * @param {(line: string) => void} say receives a line per thing that is built
 * @returns {Promise<void>} rejected with the end of the build's output when it failed
 */
export async function ensureBuilt(root, node, say) {
  const marker = join(root, 'dist', '.built-from');
  const now = fingerprint(root);
  const complete = programs.every((file) => existsSync(join(root, 'dist/apps', file)));
  if (complete && existsSync(marker) && readFileSync(marker, 'utf8') === now) return;

  const logs = join(root, '.data', 'logs');
  mkdirSync(logs, { recursive: true });
  const log = createWriteStream(join(logs, 'build.log'));
  const outputs = new BuildOutput();
  const environment = {
    ...process.env,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    FORCE_COLOR: '0',
    NO_COLOR: '1',
  };
  delete environment.NODE_OPTIONS;
  const child = spawn(node, ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--outputStyle=static'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const take = (chunk) => {
    log.write(chunk);
    for (const line of String(chunk).split('\n')) {
      const finishedTask = outputs.add(line);
      if (finishedTask) say(finishedTask);
    }
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const code = await finished(child);
  log.end();
  if (code !== 0) throw new Error(outputs.ofFailedTasks());
  writeFileSync(marker, now);
}
