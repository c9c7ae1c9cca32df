import { beginSpan, isTracing, type OpenSpan } from '@ns/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Writes a span for each request, under its route. A trace that the caller names is only mentioned: anybody can name
 * one, and could join those of others or have all of theirs written.
 */
export function traceRequests(app: FastifyInstance): void {
  if (!isTracing()) {
    return;
  }
  const spans = new WeakMap<FastifyRequest, OpenSpan>();
  app.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { traceparent } = request.headers;
    const span = beginSpan({
      name: `${request.method} ${route}`,
      kind: 'server',
      attributes: { 'http.request.method': request.method, 'http.route': route },
      link: typeof traceparent === 'string' ? traceparent : undefined,
    });
    if (!span) {
      done();
      return;
    }
    spans.set(request, span);
    span.run(done);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    span?.set({ 'http.response.status_code': reply.statusCode });
    span?.end(reply.statusCode >= 500);
    done();
  });
}
