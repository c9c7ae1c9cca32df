import { readdir, readFile } from 'node:fs/promises';

/** Processor time of a process in milliseconds: of all its threads, and of the one that runs its event loop. */
export interface ProcessTime {
  readonly all: number;
  readonly loop: number;
}

/** Reads it from /proc (Linux), exact to the nanosecond; a thread that has ended is no longer counted. */
export async function processTime(pid: number): Promise<ProcessTime> {
  const folder = `/proc/${String(pid)}/task`;
  const times = await Promise.all(
    (await readdir(folder)).map(async (thread) => {
      const text = await readFile(`${folder}/${thread}/schedstat`, 'utf8').catch(() => '0');
      return { thread, ms: Number(text.split(' ')[0]) / 1e6 };
    }),
  );
  return {
    all: times.reduce((sum, { ms }) => sum + ms, 0),
    loop: times.find(({ thread }) => thread === String(pid))?.ms ?? 0,
  };
}
