import { buildSchema, type ExecutionResult, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { subscribeWithFreshContexts } from './subscription-stream.ts';

const schema = buildSchema(`
  type Query { ok: Boolean }
  type Event { cursor: String! signal: String! mood: String }
  type Subscription { events: Event! }
`);

/** The results of a stream of three events; the field `signal`, or `mood`, of the second cannot be read. */
async function resultsWhenFailing(
  field: 'signal' | 'mood',
): Promise<{ results: ExecutionResult[]; isSourceEnded: boolean }> {
  let isSourceEnded = false;
  const fails = (): never => {
    throw new Error('the database is away');
  };
  async function* events() {
    try {
      for (const cursor of ['1', '2', '3']) {
        yield await Promise.resolve({
          events: { cursor, signal: 's', mood: 'calm', ...(cursor === '2' ? { [field]: fails } : {}) },
        });
      }
    } finally {
      isSourceEnded = true;
    }
  }
  const contextValue = { renew: () => contextValue };
  const stream = await subscribeWithFreshContexts({
    schema,
    document: parse('subscription { events { cursor signal mood } }'),
    rootValue: { events },
    contextValue,
  });
  if (!(Symbol.asyncIterator in stream)) {
    throw new Error('no stream');
  }
  const results: ExecutionResult[] = [];
  for await (const result of stream) {
    results.push(result);
  }
  return { results, isSourceEnded };
}

describe('a subscription', () => {
  it('closes the stream at an event that cannot be rendered, so that no event is skipped', async () => {
    const { results, isSourceEnded } = await resultsWhenFailing('signal');
    expect(results.map(({ data }) => data)).toEqual([{ events: { cursor: '1', signal: 's', mood: 'calm' } }, null]);
    expect(results[1]?.errors?.[0]?.message).toBe('the database is away');
    expect(isSourceEnded).toBe(true);
  });

  it('goes on when only a part of an event is missing', async () => {
    const { results } = await resultsWhenFailing('mood');
    expect(results.map(({ data }) => (data?.['events'] as { cursor: string }).cursor)).toEqual(['1', '2', '3']);
  });
});
