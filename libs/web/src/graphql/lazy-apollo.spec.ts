import '@angular/compiler';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LazyApollo } from './lazy-apollo.ts';
import { LiveConnection } from './live-connection.ts';
import { ServerRequests } from './server-requests.ts';

const openApollo = vi.hoisted(() => vi.fn(() => ({})));
vi.mock('./open-apollo.ts', () => ({ openApollo }));

/** What waits for an idle moment of the page. */
let whenIdle: (() => void)[] = [];

function stage(): LazyApollo {
  TestBed.configureTestingModule({
    providers: [
      { provide: DOCUMENT, useValue: {} },
      { provide: LiveConnection, useValue: {} },
      { provide: ServerRequests, useValue: {} },
    ],
  });
  return TestBed.inject(LazyApollo);
}

describe('Apollo', () => {
  beforeAll(() => {
    TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
  });

  // The specs of one run share a process.
  afterAll(() => {
    TestBed.resetTestEnvironment();
  });

  beforeEach(() => {
    whenIdle = [];
    openApollo.mockClear();
    vi.stubGlobal('requestIdleCallback', (work: () => void) => whenIdle.push(work));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    TestBed.resetTestingModule();
  });

  it('comes after what the device shows is painted, also when somebody listens before the page looks', async () => {
    const lazy = stage();
    const listener = lazy.open();
    lazy.lookFirst(Promise.resolve(true));
    lazy.lookFirst(Promise.resolve(true));
    await vi.waitFor(() => {
      TestBed.tick();
      expect(whenIdle).toHaveLength(1);
    });
    expect(openApollo).not.toHaveBeenCalled();
    whenIdle[0]?.();
    await listener;
    expect(lazy.present).not.toBeNull();
  });

  it('comes at once when one part of the page has nothing to show, or nobody looked', async () => {
    for (const kept of [[true, false], []]) {
      const lazy = stage();
      kept.forEach((found) => lazy.lookFirst(Promise.resolve(found)));
      await lazy.open();
      expect(whenIdle).toEqual([]);
      expect(lazy.present).not.toBeNull();
      TestBed.resetTestingModule();
    }
  });

  describe('and a question to the server', () => {
    afterEach(() => vi.useRealTimers());

    /** Asks on a page that shows what the device keeps, or nothing, while a feed begins. */
    async function asked(shows: boolean, listening: Promise<unknown>): Promise<() => boolean> {
      vi.useFakeTimers();
      vi.stubGlobal('requestIdleCallback', (work: () => void) => work());
      const lazy = stage();
      lazy.lookFirst(Promise.resolve(shows));
      lazy.feedFirst(listening);
      let isAsked = false;
      void lazy.openForQuestion().then(() => (isAsked = true));
      for (let task = 0; task < 10; task += 1) {
        TestBed.tick();
        await vi.advanceTimersByTimeAsync(1);
      }
      expect(lazy.present).not.toBeNull();
      return () => isAsked;
    }

    it('waits for the feed where the device shows an answer', async () => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const isAsked = await asked(true, promise);
      expect(isAsked()).toBe(false);
      resolve('it listens');
      await vi.advanceTimersByTimeAsync(1);
      expect(isAsked()).toBe(true);
    });

    it('goes without the feed when it does not begin', async () => {
      const isAsked = await asked(true, new Promise(() => undefined));
      await vi.advanceTimersByTimeAsync(1_900);
      expect(isAsked()).toBe(false);
      await vi.advanceTimersByTimeAsync(200);
      expect(isAsked()).toBe(true);
    });

    it('does not wait where there is nothing to show', async () => {
      const isAsked = await asked(false, new Promise(() => undefined));
      expect(isAsked()).toBe(true);
    });
  });
});
