import type { Server } from 'node:http';
import { type MetricsRegistry, type ProcessHealth, release } from '@ns/platform';

interface HealthNeeds {
  readonly host: string;
  readonly port: number;
  readonly health: ProcessHealth;
  /** where the jobs are */
  readonly queue: string;
  readonly metrics: MetricsRegistry;
}

/** Serves `/health/live`, `/health/ready` and `/metrics` of the worker. */
export async function serveHealth(server: Server, needs: HealthNeeds): Promise<{ close(): Promise<void> }> {
  server.on('request', (request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    const reply = async () => {
      switch (request.url ?? '') {
        case '/health/live':
          return answer(200, 'application/json', JSON.stringify({ status: 'live' }));
        case '/health/ready': {
          const { status, database, degraded, warnings } = await needs.health.report();
          const body = JSON.stringify({ status, release, database, queue: needs.queue, degraded, warnings });
          return answer(status === 'ready' ? 200 : 503, 'application/json', body);
        }
        case '/metrics':
          return answer(200, needs.metrics.contentType, await needs.metrics.metrics());
        default:
          return answer(404, 'text/plain', 'Not found');
      }
    };
    reply().catch(() => answer(500, 'text/plain', 'Error'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(needs.port, needs.host, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
