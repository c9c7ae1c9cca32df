import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSystem, type TestSystem } from '../support';

/**
 * Recommendations (SHOULD) that we do not follow on purpose: a document that cannot run is answered with 400 also to clients that accept
 * plain application/json only, so that proxies, logs and metrics see the failure.
 */
const declined = new Set(['572B', 'FDE2', '7B9B']);

/** The audit of the GraphQL Working Group's "GraphQL over HTTP" specification, against the built api. */
describe('GraphQL over HTTP', () => {
  let system: TestSystem;

  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.stop());

  // The address is known only later; the audits themselves are the same for every address.
  const audits = serverAudits({ url: () => system.graphqlUrl, fetchFn: fetchWithPreflight });

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ id, fn }) => {
    const result = await fn();
    expect(result.status, 'reason' in result ? result.reason : undefined).toBe(declined.has(id) ? 'warn' : 'ok');
  });
});

/** As every client of ours does: the header that makes a browser ask first, so that no foreign page can send a request. */
function fetchWithPreflight(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(url, { ...init, headers });
}
