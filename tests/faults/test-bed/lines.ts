import { TcpProxy } from '../proxy/tcp-proxy.ts';

/** The processes of the system that are tried. */
export const processNames = ['api-1', 'api-2', 'worker-1', 'worker-2'] as const;
export type ProcessName = (typeof processNames)[number] | 'worker-3' | 'worker-4';

/** What the processes talk to; `standby` is the second server of PostgreSQL, whichever of them takes changes. */
export const serverNames = ['postgres', 'standby', 'redis', 'records', 'smtp', 's3'] as const;
export type ServerName = (typeof serverNames)[number];

export type LineName = `${ProcessName} → ${ServerName}`;

/** A line of its own from each process to each server it talks to. */
export class Lines {
  private readonly proxies: ReadonlyMap<LineName, TcpProxy>;

  private constructor(proxies: ReadonlyMap<LineName, TcpProxy>) {
    this.proxies = proxies;
  }

  /**
   * @param ports of the servers that there are
   * @param near ports at which the processes find them, one for each process and server
   */
  static async lay(
    processes: readonly ProcessName[],
    ports: Readonly<Partial<Record<ServerName, number>>>,
    near: readonly number[],
  ): Promise<Lines> {
    const proxies = new Map<LineName, TcpProxy>();
    for (const process of processes) {
      for (const server of serverNames) {
        const port = ports[server];
        if (port !== undefined && talks(process, server)) {
          proxies.set(`${process} → ${server}`, await TcpProxy.start(near[proxies.size] ?? 0, port));
        }
      }
    }
    return new Lines(proxies);
  }

  get names(): readonly LineName[] {
    return [...this.proxies.keys()];
  }

  /** @throws Error when the two do not talk to each other */
  proxy(name: LineName): TcpProxy {
    const proxy = this.proxies.get(name);
    if (!proxy) {
      throw new Error(`There is no line ${name}.`);
    }
    return proxy;
  }

  port(process: ProcessName, server: ServerName): number {
    return this.proxy(`${process} → ${server}`).port;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.proxies.values()].map((proxy) => proxy.stop()));
  }
}

/** The api talks to the database and the files only; everything else is the worker's. */
export function talks(process: ProcessName, server: ServerName): boolean {
  return ['postgres', 'standby', 's3'].includes(server) || process.startsWith('worker');
}
