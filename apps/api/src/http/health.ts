import { isLocalRequest, type MetricsRegistry, type ProcessHealth, release, sameText } from '@ns/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface HealthNeeds {
  readonly health: ProcessHealth;
  readonly metrics: MetricsRegistry;
  /** opens figures and words to other machines */
  readonly token: string | undefined;
}

/**
 * Liveness, readiness and metrics. Everybody may learn whether the service is ready, as a load balancer needs it;
 * figures and words are for this machine itself, and for those who bring `Authorization: Bearer <METRICS_TOKEN>`.
 */
export function mountHealth(app: FastifyInstance, { health, metrics, token }: HealthNeeds): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (request, reply) => {
    const { status, database, degraded, warnings } = await health.report();
    void reply.code(status === 'ready' ? 200 : 503).header('cache-control', 'no-store');
    const whole = { status, release, database, degraded, warnings };
    return reply.send(isOperator(request, token) ? whole : { status });
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
