import { type Database, isLocalRequest, type MetricsRegistry, sameText } from '@ns/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface HealthParts {
  readonly database: Database;
  readonly metrics: MetricsRegistry;
  /** what is not as it should be, in words; shown with the readiness, which it does not end */
  readonly degraded: () => Promise<readonly string[]>;
  /** opens figures and words to other machines */
  readonly token: string | undefined;
}

/**
 * Liveness, readiness and metrics. Everybody may learn whether the service is ready, as a load balancer needs it;
 * figures and words are for this machine itself, and for those who bring `Authorization: Bearer <METRICS_TOKEN>`.
 */
export function mountHealth(app: FastifyInstance, { database, metrics, degraded, token }: HealthParts): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (request, reply) => {
    const alive = await database.isAlive();
    const status = alive ? 'ready' : 'unavailable';
    void reply.code(alive ? 200 : 503).header('cache-control', 'no-store');
    if (!isOperator(request, token)) {
      return reply.send({ status });
    }
    return reply.send({ status, database: alive ? 'up' : 'down', degraded: alive ? await degraded() : [] });
  });
  app.get('/metrics', async (request, reply) =>
    isOperator(request, token)
      ? reply
          .type(metrics.contentType)
          .header('cache-control', 'no-store')
          .send(await metrics.metrics())
      : reply.code(404).type('text/plain; charset=utf-8').send('Not found'),
  );
}

function isOperator(request: FastifyRequest, token: string | undefined): boolean {
  const presented = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined && presented !== undefined) {
    return sameText(token, presented);
  }
  return isLocalRequest(request.raw);
}
