import '@angular/compiler';
import { DOCUMENT, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import type { OperationDocument } from '@ns/contract/operation-document';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageStore } from '../language/language-store.ts';
import type { ServerOperation } from '../server/post-operation.ts';
import { GraphqlClient } from './graphql-client.ts';
import { LazyApollo } from './lazy-apollo.ts';
import { LiveConnection } from './live-connection.ts';
import { type LiveQuery, liveQuery } from './live-query.ts';
import type * as OpenApollo from './open-apollo.ts';
import { ServerRequests } from './server-requests.ts';
import { VisitOrder } from './visit-order.ts';

const opened = vi.hoisted(() => ({ times: 0, isUnreachable: false }));
vi.mock('./open-apollo.ts', async (original) => {
  const real = await original<typeof OpenApollo>();
  const openApollo: typeof real.openApollo = (...given) => {
    opened.times += 1;
    if (opened.isUnreachable) {
      throw new TypeError('no network');
    }
    return real.openApollo(...given);
  };
  return { ...real, openApollo };
});

interface Card {
  readonly __typename: 'CitizenSignal';
  readonly id: string;
  readonly status: string;
}
interface Cards {
  readonly cards: readonly Card[];
}
interface Page {
  readonly card: Card;
}

const card = (id: string, status: string): Card => ({ __typename: 'CitizenSignal', id, status });
const list: OperationDocument<Cards, { after?: string }> = {
  id: '',
  name: 'List',
  text: 'query List($after:ID){cards(after:$after){id status __typename}}',
};
const page: OperationDocument<Page, { id: string }> = {
  id: '',
  name: 'Page',
  text: 'query Page($id:ID!){card(id:$id){id status __typename}}',
};
const close: OperationDocument<{ close: Card }, { id: string }> = {
  id: '',
  name: 'Close',
  text: 'mutation Close($id:ID!){close(id:$id){... on CitizenSignal{id status __typename}}}',
};
const feed: OperationDocument<{ event: Card }, never> = {
  id: '',
  name: 'Feed',
  text: 'subscription Feed{event{id status __typename}}',
};

/** Pages of an application, and what its server is asked; it answers with cards of the newest status. */
function stage() {
  const server = { status: 'NEW', asked: [] as string[], isSilent: false };
  const answer = ({ document, variables }: ServerOperation): unknown => {
    const { after, id } = variables as { readonly after?: string; readonly id?: string };
    switch (document.name) {
      case 'List':
        return { cards: [card(after === undefined ? '1' : '2', server.status)] };
      case 'Page':
        return { card: card(id ?? '', server.status) };
      default:
        server.status = 'CLOSED';
        return { close: card(id ?? '', server.status) };
    }
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: DOCUMENT, useValue: {} },
      { provide: LanguageStore, useValue: { tag: () => 'en' } },
      { provide: LiveConnection, useValue: {} },
      {
        provide: VisitOrder,
        useValue: { lookFirst: () => undefined, painted: () => Promise.resolve(), turn: () => Promise.resolve() },
      },
      {
        provide: ServerRequests,
        useValue: {
          find: () => Promise.resolve(null),
          send: (operation: ServerOperation) => {
            server.asked.push(operation.document.name);
            return server.isSilent ? new Promise(() => undefined) : Promise.resolve(answer(operation));
          },
        },
      },
    ],
  });
  return { server, client: TestBed.inject(GraphqlClient), lazy: TestBed.inject(LazyApollo) };
}

/** A page that has its answer. */
async function shown<TData, TVariables extends Record<string, unknown>>(
  document: OperationDocument<TData, TVariables>,
  variables: () => TVariables,
): Promise<LiveQuery<TData, TVariables>> {
  const query = TestBed.runInInjectionContext(() => liveQuery(document, variables));
  TestBed.tick();
  await vi.waitFor(() => expect([query.data() === undefined, query.loading()]).toEqual([false, false]));
  return query;
}

const statuses = (query: LiveQuery<Cards, { after?: string }>) => query.data()?.cards.map(({ status }) => status);

describe('a live query', () => {
  beforeAll(() => {
    TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
  });
  // The specs of one run share a process.
  afterAll(() => TestBed.resetTestEnvironment());
  beforeEach(() => {
    Object.assign(opened, { times: 0, isUnreachable: false });
  });
  afterEach(() => TestBed.resetTestingModule());

  it('is answered and asked again without Apollo, and keeps what it shows meanwhile', async () => {
    const { server } = stage();
    const id = signal('1');
    const query = await shown(page, () => ({ id: id() }));
    server.status = 'ASSIGNED';
    await query.refetch();
    expect(query.data()).toEqual({ card: card('1', 'ASSIGNED') });
    id.set('2');
    TestBed.tick();
    expect([query.loading(), query.wasAsked(), query.data()?.card.id]).toEqual([true, false, '1']);
    await expect.poll(() => query.data()?.card.id).toBe('2');
    expect([query.wasAsked(), opened.times]).toEqual([true, 0]);
  });

  it('follows a mutation from the first one on, and is not asked again for it', async () => {
    const { server, client } = stage();
    const [cards, other] = [await shown(list, () => ({})), await shown(page, () => ({ id: '1' }))];
    await client.mutate(close, { id: '1' });
    await expect.poll(() => [statuses(cards), other.data()?.card.status]).toEqual([['CLOSED'], 'CLOSED']);
    expect(server.asked).toEqual(['List', 'Page', 'Close']);
    expect([opened.times, cards.wasAsked(), cards.loading()]).toEqual([1, true, false]);
  });

  it('follows what a live feed brings', async () => {
    const { server, lazy } = stage();
    const cards = await shown(list, () => ({}));
    await lazy.learn(feed, { event: card('1', 'RESOLVED') });
    await expect.poll(() => statuses(cards)).toEqual(['RESOLVED']);
    expect(server.asked).toEqual(['List']);
  });

  it('shows everywhere the newest of the answers that came before Apollo', async () => {
    const { server, client } = stage();
    const [former, cards] = [await shown(page, () => ({ id: '1' })), await shown(list, () => ({}))];
    server.status = 'ASSIGNED';
    await former.refetch();
    await client.mutate(close, { id: '7' });
    await expect.poll(() => statuses(cards)).toEqual(['ASSIGNED']);
    expect(former.data()).toEqual({ card: card('1', 'ASSIGNED') });
  });

  it('joins one more page of a list to what is shown', async () => {
    const { server } = stage();
    const cards = await shown(list, () => ({}));
    const ids = () => cards.data()?.cards.map(({ id }) => id);
    await cards.fetchMore({ after: '1' }, (before, more) => ({ cards: [...before.cards, ...more.cards] }));
    await expect.poll(ids).toEqual(['1', '2']);
    expect(server.asked).toEqual(['List', 'List']);
  });

  it('is asked again after a change when Apollo cannot be fetched, and says that a further page fails', async () => {
    const { server, client } = stage();
    const cards = await shown(list, () => ({}));
    opened.isUnreachable = true;
    expect(await client.mutate(close, { id: '1' })).toEqual(card('1', 'CLOSED'));
    expect(statuses(cards)).toEqual(['CLOSED']);
    expect(server.asked).toEqual(['List', 'Close', 'List']);
    await cards.fetchMore({ after: '1' }, (before) => before);
    expect(cards.error()).not.toBeNull();
    opened.isUnreachable = false;
    await cards.refetch();
    expect(cards.error()).toBeNull();
  });

  it('keeps the answer to another person out of the cache', async () => {
    const { server, client, lazy } = stage();
    const cards = await shown(list, () => ({}));
    await lazy.forget();
    server.status = 'OF ANOTHER';
    await client.mutate(close, { id: '7' });
    await expect.poll(() => server.asked).toEqual(['List', 'Close', 'List']);
    await expect.poll(() => statuses(cards)).toEqual(['CLOSED']);
  });

  it('has Apollo ask where it is there already', async () => {
    const { server, lazy } = stage();
    await lazy.open();
    const cards = await shown(list, () => ({}));
    await lazy.learn(feed, { event: card('1', 'RESOLVED') });
    await expect.poll(() => statuses(cards)).toEqual(['RESOLVED']);
    expect(server.asked).toEqual(['List']);
  });

  it('waits for no answer that is not wanted any more', async () => {
    const { server, lazy } = stage();
    const id = signal('1');
    const query = await shown(page, () => ({ id: id() }));
    server.isSilent = true;
    void query.refetch();
    server.isSilent = false;
    id.set('2');
    TestBed.tick();
    await lazy.open();
    await expect.poll(() => [query.loading(), query.data()?.card.id]).toEqual([false, '2']);
  });

  it('needs no Apollo for a mutation of a page that shows nothing', async () => {
    const { client } = stage();
    expect(await client.mutate(close, { id: '1' })).toEqual(card('1', 'CLOSED'));
    expect(opened.times).toBe(0);
  });
});
