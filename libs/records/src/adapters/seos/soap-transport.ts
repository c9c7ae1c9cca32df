import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type UnknownCause } from '../../domain/records-system.ts';
import { SUBMIT_ACTION } from './namespaces.ts';

/** Where the peer listens and how to reach it. */
export interface Endpoint {
  readonly url: string;
  /** The whole exchange, connecting included, in milliseconds. */
  readonly timeoutMs: number;
  /** For mutual TLS: our client certificate and the authorities we trust, all PEM. */
  readonly tls?:
    { readonly key: string; readonly certificate: string; readonly authorities?: string | undefined } | undefined;
}

/** The answer as it came; SOAP faults travel with status 500. */
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

const MAX_ANSWER_BYTES = 4_000_000;

/** Error codes after which surely nothing of the request has been handed over. */
const NOTHING_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Posts one envelope to the Submit operation. @throws ExchangeFailed */
export function postEnvelope(endpoint: Endpoint, envelope: string): Promise<HttpAnswer> {
  const url = new URL(endpoint.url);
  const payload = Buffer.from(envelope, 'utf8');
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  const options = {
    method: 'POST',
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: `"${SUBMIT_ACTION}"`,
      'content-length': payload.length,
    },
    signal: AbortSignal.timeout(endpoint.timeoutMs),
    // A new connection each time: one that the peer has closed in the meantime would look like a lost answer.
    agent: false as const,
    ...(endpoint.tls && { key: endpoint.tls.key, cert: endpoint.tls.certificate, ca: endpoint.tls.authorities }),
  };
  const exchange = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_ANSWER_BYTES)
        response.destroy(
          new ExchangeFailed('UNREADABLE_ANSWER', `the answer is longer than ${MAX_ANSWER_BYTES} bytes`),
        );
      else chunks.push(chunk);
    });
    response.on('error', (error) => reject(asFailure(error)));
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
    );
  });
  exchange.on('error', (error) => reject(asFailure(error)));
  exchange.end(payload);
  return promise;
}

function asFailure(error: Error): ExchangeFailed {
  if (error instanceof ExchangeFailed) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return new ExchangeFailed('TIMEOUT', 'no answer in time', { cause: error });
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const unreachable = NOTHING_SENT.has(code) || firstCodeOf(error) === 'ECONNREFUSED';
  return new ExchangeFailed(unreachable ? 'UNREACHABLE' : 'CONNECTION_LOST', code || error.message, { cause: error });
}

/** A name with several addresses fails with one error per address. */
function firstCodeOf(error: Error): string | undefined {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return first instanceof Error && 'code' in first && typeof first.code === 'string' ? first.code : undefined;
}
