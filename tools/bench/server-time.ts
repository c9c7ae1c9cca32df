import { readFileSync } from 'node:fs';

/**
 * Milliseconds that the connections of a server have spent on a processor up to now; 0 where the system does not report
 * it.
 */
export type ServerTime = () => number;

/**
 * What questions cost the server, whatever else runs on the machine; the wall time next to it shows how busy the
 * machine was. Linux only: the scheduler's own account of each process, exact to the nanosecond.
 */
export function serverTimeOf(pid: number | undefined): ServerTime {
  return () => {
    try {
      const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
        .trim()
        .split(' ');
      return children.filter(isConnection).reduce((sum, child) => sum + spentBy(child), 0);
    } catch {
      return 0;
    }
  };
}

/** A process that answers a client, not one that writes or vacuums; PostgreSQL says so in its title. */
function isConnection(pid: string): boolean {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('127.0.0.1(');
}

function spentBy(pid: string): number {
  const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}
