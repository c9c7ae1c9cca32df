import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A whole request as a peer got it. */
export interface PeerRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface PeerAnswer {
  readonly status: number;
  readonly json: unknown;
  /** the body as it is, instead of JSON */
  readonly text?: string;
}

/** What goes wrong with one request. A number: nothing is taken, and that status is answered. */
export type PeerFault =
  | number
  /** the line is cut and nothing is taken */
  | 'CUT_BEFORE'
  /** all others: it is taken, and then … */
  | 'CUT_AFTER'
  | 'SILENT_AFTER'
  | 'ERROR_AFTER'
  | 'HUGE_ANSWER'
  | 'BROKEN_ANSWER'
  | 'REDIRECT_AFTER'
  | 'SLOW_ANSWER'
  /** the answer is another one */
  | ((content: unknown) => unknown);

export interface PeerTls {
  readonly key: string;
  readonly cert: string;
  /** the authority of clients, of whom a certificate is wanted */
  readonly ca: string;
}

const hugeBytes = 30_000_000;

/** A server of somebody else over a real socket, which fails as it is asked to. */
export class PeerServer {
  /** everything that was asked, whether it was taken or not, as `POST /path` */
  readonly asked: string[] = [];
  /** each whole request as it came: address, headers and body */
  readonly requests: string[] = [];
  private readonly faults: { readonly matches: string; readonly fault: PeerFault }[] = [];
  /** called when something was taken of which nobody hears */
  onSilence: () => void = () => undefined;
  private server: Server | undefined;
  private port = 0;

  constructor(
    private readonly take: (request: PeerRequest) => PeerAnswer,
    private readonly tls?: PeerTls,
  ) {}

  get url(): string {
    return `${this.tls === undefined ? 'http' : 'https'}://127.0.0.1:${String(this.port)}`;
  }

  async start(): Promise<this> {
    const answer = (request: IncomingMessage, response: ServerResponse) => void this.answer(request, response);
    const { tls } = this;
    this.server =
      tls === undefined
        ? createServer(answer)
        : createSecureServer({ ...tls, requestCert: true, rejectUnauthorized: true }, answer);
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  /** Nobody is there until `start`. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server !== undefined) {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  }

  /** The next requests whose `POST /path` begins so fail, each as one of these says. */
  fail(matches: string, ...faults: readonly PeerFault[]): void {
    this.faults.push(...faults.map((fault) => ({ matches, fault })));
  }

  /** Nothing fails any more. */
  heal(): void {
    this.faults.length = 0;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) {
        chunks.push(chunk as Buffer);
      }
    } catch {
      // The client went away: nothing whole came.
      return;
    }
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://peer');
    const line = `${request.method ?? ''} ${path}`;
    this.asked.push(line);
    this.requests.push(`${request.url ?? ''}\n${JSON.stringify(request.headers)}\n${Buffer.concat(chunks).toString()}`);
    const at = this.faults.findIndex(({ matches }) => line.startsWith(matches));
    const fault = at < 0 ? undefined : this.faults.splice(at, 1)[0]?.fault;
    if (fault === 'CUT_BEFORE') {
      request.socket.destroy();
      return;
    }
    if (typeof fault === 'number') {
      respond(response, { status: fault, json: [{ code: fault, description: 'Not taken' }] });
      return;
    }
    const { headers, method = '' } = request;
    const answer = this.take({ method, path, query, headers, body: Buffer.concat(chunks) });
    this.failWith(fault, answer, request, response);
  }

  private failWith(
    fault: Exclude<PeerFault, number | 'CUT_BEFORE'> | undefined,
    answer: PeerAnswer,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    switch (fault) {
      case undefined:
        respond(response, answer);
        return;
      case 'CUT_AFTER':
        request.socket.destroy();
        return;
      case 'SILENT_AFTER':
        this.onSilence();
        return;
      case 'ERROR_AFTER':
        respond(response, { status: 500, json: { title: 'An error occurred while processing your request.' } });
        return;
      case 'HUGE_ANSWER':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(`[${' '.repeat(hugeBytes)}${contentOf(answer).replace(/^\[/, '')}`);
        return;
      case 'BROKEN_ANSWER':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(contentOf(answer).slice(0, -1));
        return;
      case 'REDIRECT_AFTER':
        response.writeHead(302, { location: `${this.url}/elsewhere` }).end();
        return;
      case 'SLOW_ANSWER':
        response.writeHead(200, { 'content-type': 'application/json' });
        // It begins, and never ends.
        response.write(' ');
        this.onSilence();
        return;
      default:
        respond(response, changed(answer, fault));
    }
  }
}

function respond(response: ServerResponse, answer: PeerAnswer): void {
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' }).end(contentOf(answer));
}

function changed({ status, json, text }: PeerAnswer, change: (content: unknown) => unknown): PeerAnswer {
  return text === undefined ? { status, json: change(json) } : { status, json, text: String(change(text)) };
}

function contentOf({ json, text }: PeerAnswer): string {
  return text ?? JSON.stringify(json);
}
