import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DuckDBInstance } from '@duckdb/node-api';

/** What DuckDB may use; one file for each process. */
export interface EngineSettings {
  /** on a disk of this machine */
  readonly folder: string;
  /** beside what PostgreSQL and the process itself use; what needs more is written into the folder meanwhile */
  readonly memoryMb: number;
  readonly threads: number;
}

/** What does not fit into memory while a question is answered. */
const mostOnDisk = '4GiB';
/** More processes than this do not share a folder. */
const mostFiles = 64;
/** A file that no process has used for so long is removed. */
const unusedForMs = 7 * 86_400_000;
const isOurs = /^facts-[\da-f]+-\d+\.duckdb$/;
/** What was being read or written when a process was killed; no file takes so long. */
const isLeft = /^[\da-f-]{36}\.(ndjson|csv|parquet)$/;
const writtenWithinMs = 3_600_000;

/** Files that this process has open: DuckDB locks them against other processes only. */
const opened = new Set<string>();

/** An open file, locked against everybody else. */
export class DuckDbFile {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    readonly instance: DuckDBInstance,
    readonly path: string,
  ) {}

  /** Runs work during which the file is not removed. */
  async use<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.underWay.add(running);
    try {
      return await running;
    } finally {
      this.underWay.delete(running);
    }
  }

  /** Closes it now; the next process may go on with it. */
  close(): void {
    this.instance.closeSync();
    opened.delete(this.path);
  }

  /**
   * Removes it once nothing uses it. Until then its name is taken: when DuckDB ends, it removes the journal of that
   * name, which would be the one of another file by then.
   */
  async remove(): Promise<void> {
    while (this.underWay.size > 0) {
      await Promise.allSettled(this.underWay);
    }
    // While it is still locked, and at once: nobody opens what is being removed.
    for (const path of partsOf(this.path)) {
      rmSync(path, { recursive: true, force: true });
    }
    this.close();
  }
}

/**
 * Opens the first file that no process uses: the one that a process of before left, if there is one. Nothing outside
 * the folder is read or written, and no extension is loaded.
 * @param name of the database whose facts it holds
 * @throws Error when the folder cannot be written
 */
export async function openFile(settings: EngineSettings, name: string): Promise<DuckDbFile> {
  const folder = resolve(settings.folder);
  await mkdir(folder, { recursive: true });
  for (let number = 0; number < mostFiles; number += 1) {
    const path = join(folder, `facts-${name}-${String(number)}.duckdb`);
    const file = await openIfFree(path, { ...settings, folder });
    if (file) {
      return file;
    }
  }
  throw new Error(`All ${String(mostFiles)} files of figures are used by other processes.`);
}

/** Removes files, of whatever database, that no process has used for a week, and what killed processes left. */
export async function removeUnused(settings: EngineSettings, now = Date.now()): Promise<void> {
  const folder = resolve(settings.folder);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const age = now - ((await stat(path).catch(() => undefined))?.mtimeMs ?? now);
    if (isLeft.test(name) && age > writtenWithinMs) {
      await rm(path, { force: true });
    } else if (isOurs.test(name) && age > unusedForMs) {
      await (await openIfFree(path, settings))?.remove();
    }
  }
}

async function openIfFree(path: string, settings: EngineSettings): Promise<DuckDbFile | undefined> {
  if (opened.has(path)) {
    return undefined;
  }
  opened.add(path);
  try {
    return new DuckDbFile(await openOrRemake(path, settings), path);
  } catch (cause) {
    opened.delete(path);
    if (isLocked(cause)) {
      return undefined;
    }
    throw cause;
  }
}

/** A file that cannot be read, such as one of a newer DuckDB, is made anew. */
async function openOrRemake(path: string, settings: EngineSettings): Promise<DuckDBInstance> {
  try {
    return await create(path, settings);
  } catch (cause) {
    if (isLocked(cause)) {
      throw cause;
    }
    await Promise.all(partsOf(path).map((part) => rm(part, { recursive: true, force: true })));
    return create(path, settings);
  }
}

async function create(path: string, { folder, memoryMb, threads }: EngineSettings): Promise<DuckDBInstance> {
  // Loaded with the first question: a process that is asked for no figures does without its memory.
  const { DuckDBInstance: Instance } = await import('@duckdb/node-api');
  const instance = await Instance.create(path, {
    threads: String(threads),
    memory_limit: `${String(memoryMb)}MiB`,
    max_temp_directory_size: mostOnDisk,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // What a question took goes back to the system some seconds later.
    allocator_background_threads: 'true',
  });
  const connection = await instance.connect();
  await connection.run(`
    set global TimeZone = 'UTC';
    set allowed_directories = ['${folder.replaceAll("'", "''")}/'];
    set enable_external_access = false;
    set lock_configuration = true`);
  connection.disconnectSync();
  return instance;
}

/** The file, its journal, and what does not fit into memory. */
function partsOf(path: string): readonly string[] {
  return ['', '.wal', '.tmp'].map((end) => `${path}${end}`);
}

function isLocked(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes('Could not set lock');
}
