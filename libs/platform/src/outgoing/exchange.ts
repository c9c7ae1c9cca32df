import { once } from 'node:events';
import { type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { inInnerSpan, openSpan } from '../tracing/index.ts';
import { causeOfError, codeOf, expectsTls, type FailureCause, isHandshakeRefused } from './failure-cause.ts';

/** How another server is reached. */
export interface OutgoingConnection {
  /** The whole exchange, connecting included, in milliseconds. */
  readonly timeoutMs: number;
  /** what exchanges with it are called in traces */
  readonly span: string;
  /** Over https: the client certificate that we show and the authorities that we trust, all PEM. */
  readonly tls?: TlsMaterial | undefined;
}

export interface TlsMaterial {
  readonly key?: string | undefined;
  readonly certificate?: string | undefined;
  /** the machine's authorities when left out */
  readonly authorities?: string | undefined;
}

export interface HttpQuestion {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /** ends the exchange early, as its time does */
  readonly signal?: AbortSignal | undefined;
  /** asked when the line stands, just before the first byte leaves; left out: it always may */
  readonly mayLeave?: (() => Promise<boolean>) | undefined;
}

/** The answer as it came, whatever its status; redirects are not followed. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Thrown when no whole answer came back. */
export class ExchangeFailed extends Error {
  override readonly name = 'ExchangeFailed';
  constructor(
    readonly outcome: FailureCause,
    message: string,
    /** false: surely nothing of the request was taken by the other side */
    readonly mayHaveArrived: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Thrown when nothing of a request has left, because it might not leave any more. */
export class RequestHeldBack extends Error {
  override readonly name = 'RequestHeldBack';
}

const maxAnswerBytes = 4_000_000;
/** Bytes of a body that leave without another look at the time. */
const pieceBytes = 64 * 1024;

/** Asks another server once. @throws ExchangeFailed, RequestHeldBack */
export async function exchange(connection: OutgoingConnection, question: HttpQuestion): Promise<HttpAnswer> {
  return inInnerSpan(
    { name: connection.span, kind: 'client', attributes: { 'http.request.method': question.method } },
    () => exchangeOnce(connection, question),
  );
}

async function exchangeOnce(connection: OutgoingConnection, question: HttpQuestion): Promise<HttpAnswer> {
  const departure: Departure = { hasBegun: false };
  try {
    return await ask(connection, question, departure);
  } catch (error) {
    if (error instanceof RequestHeldBack) {
      throw error;
    }
    const failure = asFailure(error, departure);
    const url = URL.parse(question.url);
    const isLostInPlain = url?.protocol === 'http:' && failure.outcome === 'CONNECTION_LOST';
    throw isLostInPlain && (await expectsTls(url))
      ? new ExchangeFailed('TLS_MISMATCH', failure.message, false, { cause: error })
      : failure;
  }
}

/** Whether a byte of the request may have left. */
interface Departure {
  hasBegun: boolean;
}

function ask(connection: OutgoingConnection, question: HttpQuestion, departure: Departure): Promise<HttpAnswer> {
  const { method, url, headers, body, mayLeave, signal } = question;
  const payload = body === undefined ? undefined : Buffer.from(body);
  const { tls, timeoutMs } = connection;
  const traced = openSpan();
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  const options = {
    method,
    headers: { ...headers, ...(payload && { 'content-length': payload.length }) },
    signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]),
    // A new connection each time: one that the peer has closed in the meantime would look like a lost answer.
    agent: false as const,
    ...(tls && { key: tls.key, cert: tls.certificate, ca: tls.authorities }),
  };
  const isProtected = url.startsWith('https:');
  const send = isProtected ? httpsRequest : httpRequest;
  const outgoing = send(url, options, (response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxAnswerBytes) {
        const words = `the answer is longer than ${maxAnswerBytes} bytes`;
        response.destroy(new ExchangeFailed('UNREADABLE_ANSWER', words, true));
      } else {
        chunks.push(chunk);
      }
    });
    response.on('error', (error) => reject(error));
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
    );
    traced?.set({ 'http.response.status_code': response.statusCode ?? 0 });
  });
  outgoing.on('error', (error) => reject(error));
  const overAt = performance.now() + timeoutMs;
  // The headers leave with the first piece of the body, so until then nothing has left.
  const leave = async (): Promise<void> => {
    if (mayLeave !== undefined && !(await mayLeave())) {
      outgoing.destroy(new RequestHeldBack('The request may not leave any more.'));
    } else if (!outgoing.destroyed) {
      departure.hasBegun = true;
      await sendBody(outgoing, payload, overAt);
    }
  };
  outgoing.on('socket', (socket) =>
    socket.once(isProtected ? 'secureConnect' : 'connect', () => {
      leave().catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : new Error(String(error))));
    }),
  );
  return promise;
}

/**
 * Sends a body in pieces, none of which leaves after the time of the exchange: a process that stood still in the middle
 * must not complete a request that others believe to be over.
 */
async function sendBody(outgoing: ClientRequest, body: Buffer | undefined, overAt: number): Promise<void> {
  for (let from = 0; body !== undefined && from < body.length; from += pieceBytes) {
    if (performance.now() > overAt) {
      throw new ExchangeFailed('TIMEOUT', 'the request did not leave in time', true);
    }
    if (!outgoing.write(body.subarray(from, from + pieceBytes))) {
      await once(outgoing, 'drain');
    }
  }
  outgoing.end();
}

function asFailure(error: unknown, { hasBegun }: Departure): ExchangeFailed {
  if (error instanceof ExchangeFailed) {
    return error;
  }
  if (!(error instanceof Error)) {
    throw error;
  }
  const cause = causeOfError(error);
  const words = cause === 'TIMEOUT' ? 'no answer in time' : codeOf(error) || error.message;
  return new ExchangeFailed(cause, words, hasBegun && !isHandshakeRefused(error), { cause: error });
}
