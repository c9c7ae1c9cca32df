import { Agent, request } from 'node:http';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** How the strangers come. */
export interface Crowd {
  readonly url: string;
  readonly socketUrl: string;
  /** connections that are busy at once */
  readonly connections: number;
  /** of how many addresses of this machine they come */
  readonly addresses: number;
}

/** What they got, and how the api was meanwhile. */
export interface CrowdReport {
  readonly answers: ReadonlyMap<number, number>;
  /** milliseconds until a refusal, of all refusals */
  readonly refusedAfter: readonly number[];
  /** refusals that did not say when to come again */
  readonly withoutRetryAfter: number;
  /** operations over WebSocket: answered, and refused with a code */
  readonly sockets: ReadonlyMap<string, number>;
}

/** Milliseconds that a refused stranger waits: none of them heeds `Retry-After`. */
const restMs = 50;

/** A valid document of 4 kB, and a usual list; new ones each time, so that none of them is known. */
const asked: readonly ((mark: string) => string)[] = [
  (mark) => `{ ${Array.from({ length: 100 }, (_, i) => `${mark}${String(i)}: categories { code name }`).join(' ')} }`,
  (mark) => `# ${mark}\n{ publicSignals(first: 200) { edges { node { id reference description statusLabel } } } }`,
  (mark) => `# ${mark}\n{ ${'categories { code } '.repeat(90)} }`,
];

/** Busy connections of strangers, of whom each asks again as soon as it has an answer; a few come by WebSocket. */
export class BusyStrangers {
  private readonly answers = new Map<number, number>();
  private readonly refusedAfter: number[] = [];
  private readonly sockets = new Map<string, number>();
  private withoutRetryAfter = 0;
  private isOver = false;
  private readonly ended: Promise<unknown>;
  private readonly agents: readonly Agent[];

  constructor(private readonly crowd: Crowd) {
    this.agents = Array.from({ length: crowd.connections }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
    this.ended = Promise.all(
      this.agents.map((agent, index) => (index % 20 === 19 ? this.askBySocket(index) : this.askByHttp(agent, index))),
    );
  }

  async stop(): Promise<CrowdReport> {
    this.isOver = true;
    await this.ended;
    for (const agent of this.agents) {
      agent.destroy();
    }
    return this.report;
  }

  /** What they got until now. */
  get report(): CrowdReport {
    const { answers, refusedAfter, withoutRetryAfter, sockets } = this;
    return { answers, refusedAfter, withoutRetryAfter, sockets };
  }

  private addressOf(index: number): string {
    const number = index % this.crowd.addresses;
    return `127.0.${String(1 + Math.floor(number / 250))}.${String(1 + (number % 250))}`;
  }

  private documentOf(index: number, count: number): string {
    const write = asked[(index + count) % asked.length];
    return write?.(`a${String(index)}x${String(count)}y`) ?? '';
  }

  private async askByHttp(agent: Agent, index: number): Promise<void> {
    for (let count = 0; !this.isOver; count += 1) {
      const begun = performance.now();
      const { status, retryAfter } = await post(
        this.crowd.url,
        agent,
        this.addressOf(index),
        this.documentOf(index, count),
      );
      this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
      if (status === 429 || status === 503) {
        this.refusedAfter.push(performance.now() - begun);
        this.withoutRetryAfter += retryAfter === undefined ? 1 : 0;
        await pause(restMs);
      }
    }
  }

  private async askBySocket(index: number): Promise<void> {
    const socket = new WebSocket(this.crowd.socketUrl, 'graphql-transport-ws', { localAddress: this.addressOf(index) });
    let count = 0;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const ask = () => {
      if (this.isOver) {
        return socket.close();
      }
      count += 1;
      socket.send(
        JSON.stringify({ id: String(count), type: 'subscribe', payload: { query: this.documentOf(index, count) } }),
      );
    };
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (data: Buffer) => {
      const { type, payload } = JSON.parse(data.toString('utf8')) as {
        readonly type: string;
        readonly payload?: readonly { readonly extensions?: { readonly code?: string } }[];
      };
      const what = type === 'error' ? String(payload?.[0]?.extensions?.code) : type;
      this.sockets.set(what, (this.sockets.get(what) ?? 0) + 1);
      if (type === 'error') {
        setTimeout(ask, restMs);
      } else if (type !== 'next') {
        ask();
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(undefined));
    await promise;
  }
}

/** The memory that a process holds, MB (Linux). */
export async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024;
}

function post(
  url: string,
  agent: Agent,
  from: string,
  query: string,
): Promise<{ readonly status: number; readonly retryAfter: string | undefined }> {
  const body = JSON.stringify({ query });
  const { promise, resolve } = Promise.withResolvers<{ status: number; retryAfter: string | undefined }>();
  const outgoing = request(
    `${url}/graphql`,
    {
      method: 'POST',
      agent,
      localAddress: from,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    },
    (answer) => {
      answer.resume();
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] }));
    },
  );
  outgoing.on('error', () => resolve({ status: 0, retryAfter: undefined }));
  outgoing.end(body);
  return promise;
}
