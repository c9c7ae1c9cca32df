import { createMetrics } from '@ns/platform';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { measureRequests, OperationMetrics, outcomeOf } from './request-metrics.ts';

const labelsIn = (shown: string, name: string) =>
  [...shown.matchAll(new RegExp(`^${name}_count\\{(.*)\\} (\\d+)$`, 'gm'))].map(([, labels, count]) => [labels, count]);

describe('the figures of requests', () => {
  it('are by route and class of the status, whatever the addresses are', async () => {
    const registry = createMetrics();
    const app = fastify();
    measureRequests(app, registry);
    app.get('/reports/:id', () => ({}));
    app.get('/broken', () => {
      throw new Error('broken');
    });
    for (const url of ['/reports/1', '/reports/2?token=secret', '/broken', '/nothing', '/neither']) {
      await app.inject({ url });
    }
    expect(labelsIn(await registry.metrics(), 'ns_http_request_seconds')).toEqual([
      ['route="/reports/:id",status="2xx"', '2'],
      ['route="/broken",status="5xx"', '1'],
      ['route="none",status="4xx"', '2'],
    ]);
  });

  it('name operations of our own documents, and no stranger’s', async () => {
    const registry = createMetrics();
    const metrics = new OperationMetrics(registry);
    metrics.observe('Inbox', outcomeOf(undefined), 12);
    metrics.observe(undefined, outcomeOf([{ extensions: { code: 'FORBIDDEN' } }]), 1);
    metrics.observe(undefined, outcomeOf([{}, { extensions: { code: 'INTERNAL_SERVER_ERROR' } }]), 1);
    expect(labelsIn(await registry.metrics(), 'ns_graphql_operation_seconds')).toEqual([
      ['operation="Inbox",outcome="ok"', '1'],
      ['operation="other",outcome="refused"', '1'],
      ['operation="other",outcome="failed"', '1'],
    ]);
  });
});
