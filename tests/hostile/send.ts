import { request } from 'node:http';
import { WebSocket } from 'ws';
import { type Reply, replyOfGraphql, replyOfSeos } from './reply.ts';
import type { Asker, HttpTarget, Target } from './target.ts';

const patienceMs = 120_000;

interface Raw {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** one of 127.0.0.0/8: limits by address shall not mix the cases up */
  readonly from?: string;
}

/** One HTTP request exactly as given; the path is not normalised. */
export function sendRaw(
  target: HttpTarget,
  path: string,
  { method, headers, body, from }: Raw,
): Promise<{ readonly status: number; readonly text: string }> {
  const { hostname, port } = new URL(target.url);
  const { promise, resolve, reject } = Promise.withResolvers<{ readonly status: number; readonly text: string }>();
  const outgoing = request(
    {
      hostname,
      port,
      path,
      method,
      agent: false,
      timeout: patienceMs,
      ...(from === undefined ? {} : { localAddress: from }),
      headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
    },
    (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
      answer.on('error', reject);
    },
  );
  outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in two minutes')));
  // A refused upload ends with a reset while the rest is still on its way.
  outgoing.on('error', (cause: NodeJS.ErrnoException) =>
    cause.code === 'EPIPE' || cause.code === 'ECONNRESET' ? resolve({ status: 413, text: '' }) : reject(cause),
  );
  outgoing.end(body);
  return promise;
}

const graphqlHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
  'apollo-require-preflight': 'true',
};

function bearer(target: HttpTarget, asker: Asker): Record<string, string> {
  const token = target.tokens[asker];
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/** A body for `/graphql`, whatever it is. */
export async function sendGraphqlBody(
  target: HttpTarget,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  asker: Asker = 'nobody',
): Promise<Reply> {
  const { status, text } = await sendRaw(target, '/graphql', {
    method: 'POST',
    headers: { ...graphqlHeaders, ...bearer(target, asker), ...headers },
    body,
  });
  return replyOfGraphql(text, status);
}

/** A document and who sends it; a text alone comes from somebody who is not signed in. */
export type Operation = string | { readonly query: string; readonly asker: Asker };

export function as(asker: Asker, query: string): Operation {
  return { query, asker };
}

function partsOf(operation: Operation): Exclude<Operation, string> {
  return typeof operation === 'string' ? { query: operation, asker: 'nobody' } : operation;
}

/** The largest address that the server reads, or so. */
const longestQuery = 15_000;

/** Whether an operation fits into an address. */
export function fitsAddress(query: string): boolean {
  return encodeURIComponent(query).length < longestQuery;
}

/** An operation over HTTP GET. */
export async function sendByAddress(
  target: HttpTarget,
  operation: Operation,
  variables: unknown = {},
  operationName?: string,
): Promise<Reply> {
  const { query, asker } = partsOf(operation);
  const search = new URLSearchParams({
    query,
    variables: JSON.stringify(variables),
    ...(operationName === undefined ? {} : { operationName }),
  });
  const { status, text } = await sendRaw(target, `/graphql?${search.toString()}`, {
    method: 'GET',
    headers: { ...graphqlHeaders, ...bearer(target, asker) },
  });
  return replyOfGraphql(text, status);
}

/** An operation over HTTP. */
export function sendOperation(
  target: HttpTarget,
  operation: Operation,
  variables: unknown = {},
  operationName?: string,
): Promise<Reply> {
  const { query, asker } = partsOf(operation);
  return sendGraphqlBody(target, JSON.stringify({ query, variables, operationName }), {}, asker);
}

/** Frames over a new WebSocket; answers what came for the last one, or how the socket was closed. */
export function sendFrames(
  target: Target,
  frames: readonly (string | Buffer)[],
  { asker = 'nobody' as Asker, greet = true } = {},
): Promise<Reply> {
  const socket = new WebSocket(target.socketUrl, 'graphql-transport-ws');
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const timer = setTimeout(() => reject(new Error('no answer over WebSocket in two minutes')), patienceMs);
  const send = () => {
    for (const frame of frames) {
      socket.send(frame);
    }
  };
  socket.on('open', () => {
    const authorization = bearer(target, asker)['authorization'];
    if (greet) {
      socket.send(JSON.stringify({ type: 'connection_init', payload: authorization ? { authorization } : {} }));
    } else {
      send();
    }
  });
  socket.on('message', (data: Buffer) => {
    const text = data.toString('utf8');
    const { type, payload } = JSON.parse(text) as { readonly type: string; readonly payload?: unknown };
    if (type === 'connection_ack') {
      send();
    } else if (type === 'error') {
      resolve(replyOfGraphql(JSON.stringify({ errors: payload })));
    } else if (type === 'next') {
      resolve(replyOfGraphql(JSON.stringify(payload)));
    } else {
      resolve({ guard: type, bytes: text.length, errors: 0 });
    }
  });
  socket.on('close', (code) => resolve({ guard: `closed ${String(code)}`, bytes: 0, errors: 0 }));
  socket.on('error', reject);
  return promise.finally(() => {
    clearTimeout(timer);
    socket.terminate();
  });
}

/** An operation over WebSocket. */
export function sendSocketOperation(
  target: Target,
  operation: Operation,
  variables: unknown = {},
  operationName?: string,
): Promise<Reply> {
  const { query, asker } = partsOf(operation);
  const payload = { query, variables, operationName };
  return sendFrames(target, [JSON.stringify({ id: '1', type: 'subscribe', payload })], { asker });
}

let lastAddress = 1;

/** A body for `/seos`, each from an address of its own. */
export async function sendPush(target: Target, body: string | Buffer, contentType = 'text/xml'): Promise<Reply> {
  lastAddress = (lastAddress % 250) + 1;
  const { status, text } = await sendRaw(target, '/seos', {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
    from: `127.7.${String(Math.floor(Math.random() * 250))}.${String(lastAddress)}`,
  });
  return replyOfSeos(text, status);
}

/** A request to `/files`, `/photos` or any other address. */
export async function sendTo(target: Target, path: string, raw: Raw & { readonly asker?: Asker }): Promise<Reply> {
  const headers = { ...bearer(target, raw.asker ?? 'nobody'), ...raw.headers };
  const { status, text } = await sendRaw(target, path, { ...raw, headers });
  return { guard: String(status), bytes: Buffer.byteLength(text), errors: 0 };
}
