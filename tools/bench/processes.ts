import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process of the machine (Linux only). */
interface MachineProcess {
  readonly pid: number;
  readonly command: string;
}

/** All processes that descend from this one. */
function descendants(of = process.pid): readonly MachineProcess[] {
  const parents = new Map<number, MachineProcess[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      parents.set(parent, [...(parents.get(parent) ?? []), { pid: Number(name), command }]);
    } catch {
      // Ended while the list was read.
    }
  }
  const found: MachineProcess[] = [];
  const queue = [of];
  for (let pid = queue.shift(); pid !== undefined; pid = queue.shift()) {
    for (const child of parents.get(pid) ?? []) {
      found.push(child);
      queue.push(child.pid);
    }
  }
  return found;
}

/** The processes of the bench's PostgreSQL, those of its connections among them. */
export function postgresPids(): readonly number[] {
  return descendants().flatMap(({ pid, command }) => (/^(\S*\/)?postgres[: ]/.test(command) ? [pid] : []));
}

/** Seconds of processor time of processes up to now, all their threads and ended children included. */
export function processorSeconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return sum + [11, 12, 13, 14].reduce((ticks, index) => ticks + Number(fields[index]), 0) / 100;
    } catch {
      return sum;
    }
  }, 0);
}

/** Memory of a process, kilobytes: all of its pages (RSS), and those that it shares in parts (PSS). */
export function memoryOf(pid: number): { readonly rss: number; readonly pss: number } {
  const pages = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(pages)?.[1] ?? 0);
  return { rss: kilobytes('Rss'), pss: kilobytes('Pss') };
}

/** Lets processes run on one core only; without `taskset` they run where they like. @returns whether it worked */
export function pin(pids: readonly number[], core: number): boolean {
  try {
    for (const pid of pids) {
      execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
    }
    return true;
  } catch {
    return false;
  }
}
