import { isPortFree } from '@ns/embedded';

const firstPort = 4500;
const lastPort = 4999;

/**
 * Free ports below those that the system gives to outgoing connections: a process that is killed must find its port
 * free when it returns.
 * @throws Error when there are fewer
 */
export async function ownPorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let port = firstPort; port <= lastPort && ports.length < count; port += 1) {
    if (await isPortFree(port)) {
      ports.push(port);
    }
  }
  if (ports.length < count) {
    throw new Error(`There are not ${String(count)} free ports from ${String(firstPort)} to ${String(lastPort)}.`);
  }
  return ports;
}
