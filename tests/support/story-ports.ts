import { randomInt } from 'node:crypto';
import { isPortFree } from '@ns/embedded';

/** Below the ports that Linux gives to outgoing connections, so that none of these takes one before it is used. */
const first = 10_000;
const last = 32_767;
/** Workers of a run choose among different ports; a run has fewer of them. */
const lanes = 8;

/** Different ports for the servers of a story. They are free now, and no other worker of the run chooses them. */
export async function storyPorts(count: number): Promise<number[]> {
  const lane = Number(process.env['VITEST_POOL_ID'] ?? '0') % lanes;
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = first + randomInt(Math.floor((last - first) / lanes)) * lanes + lane;
    if (await isPortFree(port)) {
      ports.add(port);
    }
  }
  return [...ports];
}
