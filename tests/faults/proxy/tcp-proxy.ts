import { connect, createServer, type Server, type Socket } from 'node:net';
import { Lane } from './lane.ts';

/** What a line does with what it is given. */
export type LineState =
  | { readonly kind: 'open' }
  /** every piece arrives so much later, milliseconds */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** nobody gets a connection, and those who have one lose it */
  | { readonly kind: 'refused' }
  /** half-open: connections stand, nothing arrives, neither end is acknowledged, not even that the other has gone */
  | { readonly kind: 'silent' };

/** One connection through the proxy, both its ends. */
interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  /** silence has swallowed something: the ends no longer agree on what was said */
  broken: boolean;
  /** silent, whatever the state of the line */
  lost: boolean;
}

/** Sees what is said on a line, before it is passed on: what it does to the line happens to this piece as well. */
export interface Watcher {
  /** somebody has connected */
  readonly joined?: () => void;
  /** @param connection the same object for the pieces of one connection */
  readonly asked: (piece: Buffer, connection: object) => void;
  readonly answered: (piece: Buffer, connection: object) => void;
}

/** After so long without a sign of the other end, a connection is ended (`connection-limits.ts`). */
const keepaliveMs = 30_000;

/** A wire of ours between two processes on this machine, which can be cut, slowed and silenced. */
export class TcpProxy {
  readonly port: number;
  private readonly server: Server;
  private readonly targetPort: number;
  private readonly pairs = new Set<Pair>();
  private state: LineState = { kind: 'open' };
  /** undefined: nobody looks */
  watcher: Watcher | undefined;

  private constructor(server: Server, port: number, targetPort: number) {
    this.server = server;
    this.port = port;
    this.targetPort = targetPort;
    server.on('connection', (near) => this.join(near));
  }

  /** Listens on 127.0.0.1, port 0 being any free one; what connects is led to `targetPort` of the same machine. */
  static async start(port: number, targetPort: number): Promise<TcpProxy> {
    const server = createServer();
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(port, '127.0.0.1', listening);
    });
    const address = server.address();
    return new TcpProxy(server, typeof address === 'object' && address !== null ? address.port : port, targetPort);
  }

  /** Connections that stand now. */
  get connections(): number {
    return this.pairs.size;
  }

  /** Resets every connection; new ones are taken as before. */
  cut(): void {
    for (const pair of this.pairs) {
      this.drop(pair);
    }
  }

  /**
   * From now on connections that stand are silent, as after a firewall forgot them; new ones work. Half a minute later
   * both ends are reset: keepalive would do it, but nobody's keepalive sees through a proxy that acknowledges all.
   */
  lose(): void {
    for (const pair of this.pairs) {
      if (!pair.lost) {
        pair.lost = true;
        setTimeout(() => this.drop(pair), keepaliveMs).unref();
      }
    }
  }

  /** Sets the behaviour until the next call. Connections that lost data in a silence are closed when it is over. */
  use(state: LineState): void {
    const wasSilent = this.state.kind === 'silent';
    this.state = state;
    if (state.kind === 'refused') {
      this.cut();
    }
    if (wasSilent && state.kind !== 'silent') {
      for (const pair of this.pairs) {
        if (pair.broken && !pair.lost) {
          this.drop(pair);
        }
      }
    }
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }

  private join(near: Socket): void {
    if (this.state.kind === 'refused') {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port: this.targetPort, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    this.watcher?.joined?.();
    const pair: Pair = { near, far, broken: false, lost: false };
    this.pairs.add(pair);
    this.lead(near, far, pair, (piece) => this.watcher?.asked(piece, pair));
    this.lead(far, near, pair, (piece) => this.watcher?.answered(piece, pair));
  }

  private lead(from: Socket, to: Socket, pair: Pair, see: (piece: Buffer) => void): void {
    const lane = new Lane();
    const pass = (act: () => void): void => {
      if (this.isSilent(pair)) {
        pair.broken = true;
      } else if (!pair.broken) {
        lane.put(act, this.state.kind === 'slow' ? this.state.delayMs : 0);
      }
    };
    from.on('data', (piece: Buffer) => {
      see(piece);
      pass(() => {
        if (to.destroyed || to.write(piece)) {
          return;
        }
        from.pause();
        to.once('drain', () => from.resume());
      });
    });
    from.on('end', () => pass(() => to.end()));
    from.on('error', () => {
      if (this.isSilent(pair)) {
        pair.broken = true;
      } else {
        this.drop(pair);
      }
    });
    from.on('close', () => pass(() => this.drop(pair)));
  }

  private isSilent(pair: Pair): boolean {
    return pair.lost || this.state.kind === 'silent';
  }

  private drop(pair: Pair): void {
    this.pairs.delete(pair);
    reset(pair.near);
    reset(pair.far);
  }
}

/**
 * Ends a connection without a goodbye. A socket that is just saying one cannot be reset: libuv refuses, and Node 24
 * then never closes the handle and spins for ever when the process ends.
 */
function reset(socket: Socket): void {
  if (socket.writableEnded) {
    socket.destroy();
  } else {
    socket.resetAndDestroy();
  }
}
