import { Histogram, type MetricsRegistry } from '@ns/platform';
import type { FastifyInstance } from 'fastify';

/** Seconds. */
const buckets = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Measures every request by the route that took it, never by its address, which anybody can make up. */
export function measureRequests(app: FastifyInstance, registry: MetricsRegistry): void {
  const requests = new Histogram({
    name: 'ns_http_request_seconds',
    help: 'Time of HTTP requests until the answer had left, by route (none: no route of ours) and class of the status.',
    labelNames: ['route', 'status'],
    buckets,
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, done) => {
    const status = `${String(Math.floor(reply.statusCode / 100))}xx`;
    requests.observe({ route: request.routeOptions.url ?? 'none', status }, reply.elapsedTime / 1000);
    done();
  });
}

/** How an operation ended: with an answer, refused with an error of the caller, or with a fault of ours. */
export type OperationOutcome = 'ok' | 'refused' | 'failed';

/** Measures GraphQL operations by the names of our own documents: a stranger's names would have no end. */
export class OperationMetrics {
  private readonly operations: Histogram<'operation' | 'outcome'>;

  constructor(registry: MetricsRegistry) {
    this.operations = new Histogram({
      name: 'ns_graphql_operation_seconds',
      help:
        'Time of GraphQL operations over HTTP, by name of our own documents (other: any other document) and outcome: ' +
        'ok, refused (an error of the caller), failed (a fault of ours).',
      labelNames: ['operation', 'outcome'],
      buckets,
      registers: [registry],
    });
  }

  /** @param name of a document of ours; undefined for any other */
  observe(name: string | undefined, outcome: OperationOutcome, milliseconds: number): void {
    this.operations.observe({ operation: name ?? 'other', outcome }, milliseconds / 1000);
  }
}

/** The outcome that the errors of an answer make. */
export function outcomeOf(errors: readonly { readonly extensions?: unknown }[] | undefined): OperationOutcome {
  if (!errors || errors.length === 0) {
    return 'ok';
  }
  const isOurs = ({ extensions }: { readonly extensions?: unknown }) =>
    (extensions as { readonly code?: unknown } | undefined)?.code === 'INTERNAL_SERVER_ERROR';
  return errors.some(isOurs) ? 'failed' : 'refused';
}
