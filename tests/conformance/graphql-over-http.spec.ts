import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSystem, type TestSystem } from '../support/index.ts';

/**
 * The audit of the GraphQL Working Group's "GraphQL over HTTP" specification, against the built api: every
 * requirement and every recommendation.
 */
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
    expect([id, result.status], 'reason' in result ? result.reason : undefined).toEqual([id, 'ok']);
  });

  it('knows all 61 audits', () => expect(audits).toHaveLength(61));

  it('stays closed to pages of other sites: what needs no preflight is not answered without the header', async () => {
    const query = encodeURIComponent('{ __typename }');
    const answers = await Promise.all([
      fetch(`${system.graphqlUrl}?query=${query}`),
      fetch(system.graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: '{"query":"{__typename}"}',
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  });
});

/**
 * As every client of ours does: the header that makes a browser ask first, so that no foreign page can send a request.
 */
function fetchWithPreflight(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(url, { ...init, headers });
}
