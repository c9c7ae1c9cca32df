import type { Server } from 'node:http';
import type { Database, JobQueues, MetricsRegistry } from '@ns/platform';

interface HealthParts {
  readonly host: string;
  readonly port: number;
  readonly database: Database;
  readonly queues: JobQueues;
  readonly engine: string;
  readonly metrics: MetricsRegistry;
  /** warnings in words, reported with the readiness but without effect on it */
  readonly degraded: () => Promise<readonly string[]>;
}

/** Serves `/health/live`, `/health/ready` and `/metrics` of the worker. */
export async function serveHealth(server: Server, parts: HealthParts): Promise<{ close(): Promise<void> }> {
  server.on('request', (request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    const reply = async () => {
      switch (request.url ?? '') {
        case '/health/live':
          return answer(200, 'application/json', JSON.stringify({ status: 'live' }));
        case '/health/ready': {
          const alive = await parts.database.isAlive();
          const degraded = alive ? await parts.degraded() : [];
          return answer(
            alive ? 200 : 503,
            'application/json',
            JSON.stringify({
              status: alive ? 'ready' : 'unavailable',
              database: alive ? 'up' : 'down',
              queue: parts.engine,
              degraded,
            }),
          );
        }
        case '/metrics':
          return answer(200, parts.metrics.contentType, await parts.metrics.metrics());
        default:
          return answer(404, 'text/plain', 'Not found');
      }
    };
    reply().catch(() => answer(500, 'text/plain', 'Error'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, parts.host, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
