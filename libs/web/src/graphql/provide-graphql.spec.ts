import { ApplicationInitStatus, DOCUMENT, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { operationDocument } from '@ns/contract/operation-document';
import { print } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageStore } from '../language/language-store.ts';
import { serverOriginToken } from '../server/graphql-endpoint.ts';
import { SessionStore } from '../session/session-store.ts';
import { GraphqlClient } from './graphql-client.ts';
import { deviceTokenSource } from './links.ts';
import { LiveConnection } from './live-connection.ts';
import { liveEvents } from './live-events.ts';
import { provideGraphql } from './provide-graphql.ts';
import { type WatchedQuery, watchQuery } from './watch-query.ts';

interface Card {
  readonly __typename: 'CitizenSignal';
  readonly id: string;
  readonly status: string;
}
type ById = { readonly id: string };

const page = operationDocument<{ readonly card: Card }, ById>(
  'a1',
  'Page',
  'query Page($id:ID!){card(id:$id){id status __typename}}',
);
const menus = operationDocument<{ readonly menus: string }, Record<string, never>>(
  'b2',
  'Menus',
  'query Menus{menus}',
  true,
);
const close = operationDocument<{ readonly close: Card }, ById>(
  'c3',
  'Close',
  'mutation Close($id:ID!){close(id:$id){id status __typename}}',
);

interface Feed {
  readonly events: { readonly cursor: string; readonly opened: boolean; readonly resync: boolean; readonly card: Card };
}
const feed = operationDocument<Feed, { readonly after?: string | null; readonly filter?: string }>(
  'd4',
  'Feed',
  'subscription Feed($after:String$filter:String){events(after:$after filter:$filter)' +
    '{cursor opened resync card{id status __typename}__typename}}',
);

const card = (status: string): Card => ({ __typename: 'CitizenSignal', id: '7', status });
const refused = (code: string) => ({ errors: [{ message: 'internal wording', extensions: { code } }] });
const expired = refused('UNAUTHENTICATED');

beforeAll(() => TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting()));
// The specs of one run share a process.
afterAll(() => TestBed.resetTestEnvironment());
afterEach(() => {
  TestBed.resetTestingModule();
  vi.unstubAllGlobals();
});

/** Answers of the server in their order, and what was sent for them. */
let answers: (object | string | Promise<object>)[];
let sent: { readonly headers: Headers; readonly body: Readonly<Record<string, unknown>> }[];
const session = { owner: signal<ById | null>({ id: '1' }), token: 'old', renewed: 'new' as string | null };
const refresh = vi.fn(async () => {
  session.token = session.renewed ?? session.token;
  return session.renewed;
});
const reconnect = vi.fn();
/** What the server sends to the one who listens. */
let send: ((data: object) => void) | null = null;
let listened: Readonly<Record<string, unknown>>[] = [];
const subscribe = (payload: { variables?: object }, sink: { next: (result: { data: object }) => void }) => {
  listened.push({ ...payload.variables });
  send = (data) => sink.next({ data });
  return () => undefined;
};
const windowListeners = new Map<string, () => void>();

beforeEach(async () => {
  [answers, sent, listened] = [[], [], []];
  send = null;
  Object.assign(session, { token: 'old', renewed: 'new' });
  session.owner.set({ id: '1' });
  refresh.mockClear();
  reconnect.mockClear();
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => windowListeners.set(name, listener));
  vi.stubGlobal('removeEventListener', (name: string) => windowListeners.delete(name));
  vi.stubGlobal('fetch', async (_url: string, { headers, body }: RequestInit) => {
    sent.push({ headers: new Headers(headers), body: JSON.parse(body as string) as Record<string, unknown> });
    const answer = await answers.shift();
    if (answer === undefined) {
      throw new TypeError('no network');
    }
    return typeof answer === 'string'
      ? new Response(answer, { status: 502 })
      : new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/graphql-response+json' } });
  });
  TestBed.configureTestingModule({
    providers: [
      provideGraphql(),
      { provide: DOCUMENT, useValue: {} },
      { provide: serverOriginToken, useValue: 'https://signali.test' },
      { provide: LanguageStore, useValue: { tag: () => 'bg' } },
      { provide: SessionStore, useValue: { owner: session.owner, accessToken: async () => session.token, refresh } },
      { provide: LiveConnection, useValue: { client: { subscribe }, reconnect } },
      { provide: deviceTokenSource, useValue: async () => 'own' },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  TestBed.tick();
});

const client = () => TestBed.inject(GraphqlClient);

describe('an operation on its way to the server', () => {
  it('carries its id, its variables, the session, the language and the device', async () => {
    answers = [{ data: { card: card('NEW') } }];
    expect(await client().query(page, { id: '7' })).toEqual(card('NEW'));
    const [{ headers, body } = { headers: new Headers(), body: {} }] = sent;
    expect(body).toMatchObject({
      operationName: 'Page',
      variables: { id: '7' },
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a1' } },
    });
    expect(body).not.toHaveProperty('query');
    expect(['authorization', 'accept-language', 'device-token'].map((name) => headers.get(name))).toEqual([
      'Bearer old',
      'bg',
      'own',
    ]);
  });

  it('is sent as text to a server that does not know the id', async () => {
    answers = [refused('PERSISTED_QUERY_NOT_FOUND'), { data: { card: card('NEW') } }];
    expect(await client().query(page, { id: '7' })).toEqual(card('NEW'));
    expect(sent[1]?.body['query']).toBe(print(page));
  });

  it('is sent once more with a new token when the old one has expired, and not a third time', async () => {
    answers = [expired, { data: { card: card('NEW') } }];
    expect(await client().query(page, { id: '7' })).toEqual(card('NEW'));
    expect(sent[1]?.headers.get('authorization')).toBe('Bearer new');
    answers = [expired, expired, { data: { card: card('NEW') } }];
    expect(await client().query(page, { id: '7' })).toMatchObject({ kind: 'signedOut' });
    expect(sent).toHaveLength(4);
  });

  it('is refused when the session cannot be renewed', async () => {
    session.renewed = null;
    answers = [expired];
    expect(await client().query(page, { id: '7' })).toMatchObject({ kind: 'signedOut' });
  });

  it('without session travels without a token and asks for none', async () => {
    answers = [expired];
    expect(await client().mutate(close, { id: '7' }, { withoutSession: true })).toMatchObject({ kind: 'signedOut' });
    expect(sent[0]?.headers.has('authorization')).toBe(false);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('that everybody gets the same answer to waits for no session', async () => {
    answers = [{ data: { menus: 'all' } }];
    expect(await client().query(menus, {})).toBe('all');
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  it.each([
    ['half of it came with errors', { data: { card: null }, errors: [{ message: 'no' }] }, 'server'],
    ['a proxy answers with a page', '<html></html>', 'away'],
  ])('is a failure when %s', async (_when, answer, kind) => {
    // A query without an answer is asked three times.
    answers = [answer, answer, answer];
    expect(await client().query(page, { id: '7' })).toMatchObject({ __typename: 'RequestFailure', kind });
  });

  it('is never repeated when it changes something and no answer came', async () => {
    answers = ['<html></html>', { data: { close: card('CLOSED') } }];
    expect(await client().mutate(close, { id: '7' })).toMatchObject({ kind: 'away' });
    expect(sent).toHaveLength(1);
  });
});

describe('a live feed', () => {
  it('goes on after its last cursor when it is asked for something else, without answers to the former', async () => {
    const filter = signal('a');
    const heard: string[] = [];
    TestBed.runInInjectionContext(() =>
      liveEvents(feed, {
        variables: () => ({ filter: filter() }),
        message: ({ events }) => events,
        next: ({ events }) => heard.push(`${filter()} ${events.cursor}`),
      }),
    );
    TestBed.tick();
    await vi.waitFor(() => expect(listened).toHaveLength(1));
    const message = (cursor: string, opened = false) => ({
      events: { __typename: 'Event', cursor, opened, resync: false, card: card('NEW') },
    });
    const former = send;
    former?.(message('1', true));
    former?.(message('2'));
    filter.set('b');
    former?.(message('3'));
    TestBed.tick();
    await vi.waitFor(() => expect(listened).toHaveLength(2));
    send?.(message('3'));
    expect(listened).toEqual([
      { filter: 'a', after: null },
      { filter: 'b', after: '2' },
    ]);
    expect(heard).toEqual(['a 1', 'a 2', 'b 3']);
  });
});

describe('a query that is watched', () => {
  const watched = (): WatchedQuery<{ readonly card: Card }, ById> =>
    TestBed.runInInjectionContext(() => watchQuery(page, () => (session.owner() ? { id: '7' } : null)));
  const status = async (query: ReturnType<typeof watched>, wanted: string | undefined) => {
    await vi.waitFor(() => {
      TestBed.tick();
      expect(query.data()?.card.status).toBe(wanted);
    });
  };

  it('follows what a mutation brings', async () => {
    answers = [{ data: { card: card('NEW') } }, { data: { close: card('CLOSED') } }];
    const query = watched();
    await status(query, 'NEW');
    await client().mutate(close, { id: '7' });
    await status(query, 'CLOSED');
    expect(sent).toHaveLength(2);
  });

  it('is asked once more after the answer under way, however often it is asked again meanwhile', async () => {
    answers = [{ data: { card: card('NEW') } }];
    const query = watched();
    await status(query, 'NEW');
    const slow = Promise.withResolvers<object>();
    answers = [slow.promise, { data: { card: card('CLOSED') } }];
    const asked = [query.refetch(), query.refetch(), query.refetch()];
    slow.resolve({ data: { card: card('OPEN') } });
    await Promise.all(asked);
    await status(query, 'CLOSED');
    expect(sent).toHaveLength(3);
  });

  it('shows what a live event brings, and no half of it where it is asked again for the rest', async () => {
    answers = [{ data: { card: card('NEW') } }];
    const query = watched();
    await status(query, 'NEW');
    let asksAgain = false;
    TestBed.runInInjectionContext(() =>
      liveEvents(feed, {
        variables: () => ({}),
        message: ({ events }) => events,
        next: () => asksAgain && void query.refetch(),
      }),
    );
    TestBed.tick();
    await vi.waitFor(() => expect(send).not.toBeNull());
    const event = (cursor: string, value: string) => ({
      events: { __typename: 'Event', cursor, opened: false, resync: false, card: card(value) },
    });
    send?.(event('1', 'OPEN'));
    await status(query, 'OPEN');

    asksAgain = true;
    const late = Promise.withResolvers<object>();
    answers = [late.promise];
    const seen: unknown[] = [];
    const looking = setInterval(() => seen.push(query.data()?.card.status), 1);
    send?.(event('2', 'HALF'));
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(20));
    late.resolve({ data: { card: card('WHOLE') } });
    await status(query, 'WHOLE');
    clearInterval(looking);
    expect(seen).not.toContain('HALF');
  });

  it('keeps its answer when it cannot be asked again, and is asked when the network is back', async () => {
    answers = [{ data: { card: card('NEW') } }];
    const query = watched();
    await status(query, 'NEW');
    await query.refetch();
    expect([query.data()?.card.status, query.error()?.kind]).toEqual(['NEW', 'away']);
    answers = [{ data: { card: card('OPEN') } }];
    windowListeners.get('online')?.();
    await status(query, 'OPEN');
    expect(query.error()).toBeNull();
  });

  it('shows when it fails again with the network back, and is not asked for an application that is gone', async () => {
    answers = [{ data: { card: card('NEW') } }];
    const query = watched();
    await status(query, 'NEW');
    windowListeners.get('online')?.();
    await vi.waitFor(() => expect(query.error()?.kind).toBe('away'), { timeout: 10_000 });
    TestBed.resetTestingModule();
    expect(windowListeners.has('online')).toBe(false);
  });

  it('is asked again by itself until a server that was away is back', async () => {
    answers = [{ data: { card: card('NEW') } }];
    const query = watched();
    await status(query, 'NEW');
    await query.refetch();
    expect(query.error()?.kind).toBe('away');
    answers = ['<html></html>', '<html></html>', '<html></html>', '<html></html>', { data: { card: card('OPEN') } }];
    await vi.waitFor(
      () => {
        TestBed.tick();
        expect(query.data()?.card.status).toBe('OPEN');
      },
      { timeout: 20_000 },
    );
    expect(query.error()).toBeNull();
  }, 25_000);

  it('forgets what another person saw, and asks anew for the next one', async () => {
    answers = [{ data: { card: card('NEW') } }];
    const query = watched();
    await status(query, 'NEW');
    session.owner.set(null);
    await status(query, undefined);
    expect(reconnect).toHaveBeenCalledTimes(1);
    // A question that was under way when the cache was emptied is asked once more.
    answers = [{ data: { card: card('OTHER') } }, { data: { card: card('OTHER') } }];
    session.owner.set({ id: '2' });
    TestBed.tick();
    expect(query.data()).toBeUndefined();
    await status(query, 'OTHER');
    expect(reconnect).toHaveBeenCalledTimes(2);
  });
});
