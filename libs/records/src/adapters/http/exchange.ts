import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { UnknownCause } from '../../domain/records-system.ts';

/** How another server is reached. */
export interface Connection {
  /** The whole exchange, connecting included, in milliseconds. */
  readonly timeoutMs: number;
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
  readonly body?: string | undefined;
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
    readonly outcome: Extract<UnknownCause, 'UNREACHABLE' | 'TIMEOUT' | 'CONNECTION_LOST' | 'UNREADABLE_ANSWER'>,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const maxAnswerBytes = 4_000_000;

/** Error codes after which surely nothing of the request has been handed over. */
const nothingSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Asks another server once. @throws ExchangeFailed */
export function exchange(connection: Connection, { method, url, headers, body }: HttpQuestion): Promise<HttpAnswer> {
  const payload = body === undefined ? undefined : Buffer.from(body, 'utf8');
  const { tls, timeoutMs } = connection;
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  const options = {
    method,
    headers: { ...headers, ...(payload && { 'content-length': payload.length }) },
    signal: AbortSignal.timeout(timeoutMs),
    // A new connection each time: one that the peer has closed in the meantime would look like a lost answer.
    agent: false as const,
    ...(tls && { key: tls.key, cert: tls.certificate, ca: tls.authorities }),
  };
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const outgoing = send(url, options, (response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxAnswerBytes) {
        response.destroy(new ExchangeFailed('UNREADABLE_ANSWER', `the answer is longer than ${maxAnswerBytes} bytes`));
      } else {
        chunks.push(chunk);
      }
    });
    response.on('error', (error) => reject(asFailure(error)));
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
    );
  });
  outgoing.on('error', (error) => reject(asFailure(error)));
  outgoing.end(payload);
  return promise;
}

function asFailure(error: Error): ExchangeFailed {
  if (error instanceof ExchangeFailed) {
    return error;
  }
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return new ExchangeFailed('TIMEOUT', 'no answer in time', { cause: error });
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const unreachable = nothingSent.has(code) || firstCodeOf(error) === 'ECONNREFUSED';
  return new ExchangeFailed(unreachable ? 'UNREACHABLE' : 'CONNECTION_LOST', code || error.message, { cause: error });
}

/** A name with several addresses fails with one error per address. */
function firstCodeOf(error: Error): string | undefined {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return first instanceof Error && 'code' in first && typeof first.code === 'string' ? first.code : undefined;
}
