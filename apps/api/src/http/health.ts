import { type Database, type MetricsRegistry } from '@ns/platform';
import { type FastifyInstance } from 'fastify';

/**
 * Liveness, readiness and metrics, for whoever runs the service.
 * @param degraded what is not as it should be, in words; told beside the readiness, which it does not end
 */
export function mountHealth(
  app: FastifyInstance,
  database: Database,
  metrics: MetricsRegistry,
  degraded: () => Promise<readonly string[]>,
): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const alive = await database.isAlive();
    return reply.code(alive ? 200 : 503).send({
      status: alive ? 'ready' : 'unavailable',
      database: alive ? 'up' : 'down',
      degraded: alive ? await degraded() : [],
    });
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
}
