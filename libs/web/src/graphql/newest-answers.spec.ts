import { ApplicationInitStatus, DOCUMENT, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { operationDocument } from '@ns/contract/operation-document';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageStore } from '../language/language-store.ts';
import { serverOriginToken } from '../server/graphql-endpoint.ts';
import { SessionStore } from '../session/session-store.ts';
import { type SentOperation, stubServer } from '../testing/stub-server.ts';
import { GraphqlClient } from './graphql-client.ts';
import { LiveConnection } from './live-connection.ts';
import { liveEvents } from './live-events.ts';
import { provideGraphql } from './provide-graphql.ts';
import { type WatchedQuery, watchQuery } from './watch-query.ts';

interface Report {
  readonly __typename: 'CitizenSignal';
  readonly id: string;
  readonly updatedAt: string;
  readonly status: string;
  readonly actionTaken?: string;
}
interface Whole {
  readonly report: Report;
}
interface Said {
  readonly said: { readonly cursor: string; readonly opened: boolean; readonly resync: boolean };
}
type Nothing = Record<string, never>;

const page = operationDocument<Whole, Nothing>(
  'a1',
  'Page',
  'query Page{report{id updatedAt status actionTaken __typename}}',
);
const change = operationDocument<Whole, Nothing>(
  'b2',
  'Change',
  'mutation Change{report{id updatedAt status actionTaken __typename}}',
);
const feed = operationDocument<Said, { readonly after?: string | null }>(
  'c3',
  'Feed',
  'subscription Feed($after:String){said(after:$after)' +
    '{cursor opened resync report{id updatedAt status __typename}__typename}}',
);

const brief = (second: number): Report => ({
  __typename: 'CitizenSignal',
  id: '7',
  updatedAt: `2026-11-30T10:00:0${String(second)}.000Z`,
  status: `S${String(second)}`,
});
const whole = (second: number): Whole => ({ report: { ...brief(second), actionTaken: `A${String(second)}` } });

let answers: (Whole | Promise<Whole>)[];
let sent: readonly SentOperation[];
let send: ((data: object) => void) | null;

beforeAll(() => TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting()));
// The specs of one run share a process.
afterAll(() => TestBed.resetTestEnvironment());
beforeEach(async () => {
  [answers, send] = [[], null];
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('fetch', undefined);
  const answer = () => answers.shift() ?? Promise.reject(new TypeError('nothing is asked'));
  sent = stubServer({ Page: answer, Change: answer });
  const subscribe = (_payload: object, sink: { next: (result: { data: object }) => void }) => {
    send = (data) => sink.next({ data });
    return () => undefined;
  };
  TestBed.configureTestingModule({
    providers: [
      provideGraphql(),
      { provide: DOCUMENT, useValue: {} },
      { provide: serverOriginToken, useValue: 'https://signali.test' },
      { provide: LanguageStore, useValue: { tag: () => 'bg' } },
      { provide: SessionStore, useValue: { owner: signal({ id: '1' }), accessToken: async () => 'token' } },
      { provide: LiveConnection, useValue: { client: { subscribe }, reconnect: () => undefined } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
});
afterEach(() => {
  TestBed.resetTestingModule();
  vi.unstubAllGlobals();
});

/** A page that is watched beside a feed. */
async function watchedPage(): Promise<WatchedQuery<Whole, Nothing>> {
  const query = TestBed.runInInjectionContext(() => {
    liveEvents(feed, { variables: () => ({}), message: ({ said }) => said, next: () => undefined });
    return watchQuery(page);
  });
  TestBed.tick();
  await vi.waitFor(() => expect(send).not.toBeNull());
  return query;
}
const happens = (second: number) =>
  send?.({ said: { __typename: 'M', cursor: '1', opened: false, resync: false, report: brief(second) } });
const shows = (query: WatchedQuery<Whole, Nothing>, second: number) =>
  vi.waitFor(() => {
    TestBed.tick();
    expect(query.data()).toEqual(whole(second));
  });

describe('a page that is watched while its report changes', () => {
  it('is asked for what an event does not bring', async () => {
    answers = [whole(1), whole(2)];
    const query = await watchedPage();
    await shows(query, 1);
    happens(2);
    await shows(query, 2);
    expect(sent).toHaveLength(2);
  });

  it('is asked again where the answer under way is older than an event', async () => {
    const slow = Promise.withResolvers<Whole>();
    answers = [slow.promise, whole(2)];
    const query = await watchedPage();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    happens(2);
    slow.resolve(whole(1));
    await shows(query, 2);
    expect(sent).toHaveLength(2);
  });

  it('does not go back to an answer asked for earlier that comes later, also of one revision', async () => {
    const later: Whole = { report: { ...whole(1).report, status: 'LATER' } };
    const [first, again] = [Promise.withResolvers<Whole>(), Promise.withResolvers<Whole>()];
    answers = [first.promise, again.promise];
    const query = await watchedPage();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const asked = query.refetch();
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    again.resolve(later);
    await asked;
    await vi.waitFor(() => expect(query.data()).toEqual(later));
    // Lists take no news in as long as an answer is awaited.
    expect(query.loading()).toBe(true);
    first.resolve(whole(1));
    await vi.waitFor(() => expect(query.loading()).toBe(false));
    expect(query.data()).toEqual(later);
  });

  it('does not go back to an older answer of a command, nor does who sent it', async () => {
    answers = [whole(3), whole(2)];
    const query = await watchedPage();
    await shows(query, 3);
    expect(await TestBed.inject(GraphqlClient).mutate(change, {})).toEqual(whole(3).report);
    await shows(query, 3);
    expect(sent).toHaveLength(2);
  });
});
