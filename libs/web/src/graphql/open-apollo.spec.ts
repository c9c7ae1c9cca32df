import '@angular/compiler';
import type { NgZone } from '@angular/core';
import type { OperationDocument } from '@ns/contract/operation-document';
import { describe, expect, it } from 'vitest';
import type { ServerOperation } from '../server/post-operation.ts';
import { type ContractApollo, openApollo } from './open-apollo.ts';
import type { ServerRequests } from './server-requests.ts';

interface Card {
  readonly __typename: 'CitizenSignal';
  readonly id: string;
  readonly status: string;
}

const card = (status: string): Card => ({ __typename: 'CitizenSignal', id: '1', status });
const list: OperationDocument<{ signals: Card[] }, { first: number }> = {
  id: '',
  name: 'List',
  text: 'query List($first:Int!){signals(first:$first){id status __typename}}',
};
const feed: OperationDocument<{ event: Card }, { after: string | null }> = {
  id: '',
  name: 'Feed',
  text: 'subscription Feed($after:String){event(after:$after){id status __typename}}',
};

/** Apollo over a server that answers with one card. */
function stage() {
  const sent: ServerOperation[] = [];
  const requests = {
    send: (operation: ServerOperation) => {
      sent.push(operation);
      return Promise.resolve({ signals: [card('NEW')] });
    },
  } as unknown as ServerRequests;
  const zone = { run: (work: () => unknown) => work(), runOutsideAngular: (work: () => unknown) => work() };
  return { apollo: openApollo(zone as unknown as NgZone, requests), sent };
}

/** A page that shows the list: its question, and each status that was shown, in order. */
async function watched(apollo: ContractApollo) {
  const query = apollo.client.watchQuery({ query: apollo.nodeOf(list), variables: { first: 5 } });
  const shown: string[] = [];
  query.subscribe(({ data }) => {
    shown.push(...((data as { signals?: Card[] } | undefined)?.signals ?? []).map(({ status }) => status));
  });
  await expect.poll(() => shown).toEqual(['NEW']);
  return { query, shown };
}

describe('Apollo', () => {
  it('sends the text of an operation as it was written', async () => {
    const { apollo, sent } = stage();
    await apollo.client.query({ query: apollo.nodeOf(list), variables: { first: 5 } });
    expect(sent).toMatchObject([{ document: list, variables: { first: 5 } }]);
  });

  it('shows everywhere what a live feed brought', async () => {
    const { apollo } = stage();
    const { shown } = await watched(apollo);
    apollo.learn(feed, { event: card('RESOLVED') });
    await expect.poll(() => shown).toEqual(['NEW', 'RESOLVED']);
  });

  it('shows at once what a mutation brought, and keeps nothing but the objects in it', async () => {
    const { apollo } = stage();
    const { shown } = await watched(apollo);
    const close: OperationDocument<{ close: Card; token: string }, { id: string }> = {
      id: '',
      name: 'Close',
      text: 'mutation Close($id:ID!){close(id:$id){id status __typename} token}',
    };
    apollo.learn(close, { close: card('CLOSED'), token: 'of a session' });
    expect(shown).toEqual(['NEW', 'CLOSED']);
    expect(JSON.stringify(apollo.client.cache.extract())).not.toContain('of a session');
  });

  it('shows nothing of it before the answer to a question that is asked again because of it', async () => {
    const { apollo, sent } = stage();
    const { query, shown } = await watched(apollo);
    apollo.learn(feed, { event: card('RESOLVED') });
    await query.refetch();
    expect(sent).toHaveLength(2);
    expect(shown).not.toContain('RESOLVED');
  });
});
