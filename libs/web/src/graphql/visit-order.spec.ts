import '@angular/compiler';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { VisitOrder } from './visit-order.ts';

/** What waits for an idle moment of the page. */
let whenIdle: (() => void)[] = [];

function stage(): VisitOrder {
  TestBed.configureTestingModule({ providers: [{ provide: DOCUMENT, useValue: {} }] });
  return TestBed.inject(VisitOrder);
}

describe('a page that comes up', () => {
  beforeAll(() => {
    TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
  });

  // The specs of one run share a process.
  afterAll(() => {
    TestBed.resetTestEnvironment();
  });

  beforeEach(() => {
    whenIdle = [];
    vi.stubGlobal('requestIdleCallback', (work: () => void) => whenIdle.push(work));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    TestBed.resetTestingModule();
  });

  it('paints what the device shows first, also when somebody listens before the page looks', async () => {
    const order = stage();
    let isPainted = false;
    const listener = order.painted().then(() => (isPainted = true));
    order.lookFirst(Promise.resolve(true));
    order.lookFirst(Promise.resolve(true));
    await vi.waitFor(() => {
      TestBed.tick();
      expect(whenIdle).toHaveLength(1);
    });
    expect(isPainted).toBe(false);
    whenIdle[0]?.();
    await listener;
  });

  it('waits for no painting when one part of it has nothing to show, or nobody looked', async () => {
    for (const kept of [[true, false], []]) {
      const order = stage();
      kept.forEach((found) => order.lookFirst(Promise.resolve(found)));
      await order.painted();
      expect(whenIdle).toEqual([]);
      TestBed.resetTestingModule();
    }
  });

  describe('and a question to the server', () => {
    afterEach(() => vi.useRealTimers());

    /** Asks on a page that shows what the device keeps, or nothing, while a feed begins. */
    async function asked(shows: boolean, listening: Promise<unknown>): Promise<() => boolean> {
      vi.useFakeTimers();
      vi.stubGlobal('requestIdleCallback', (work: () => void) => work());
      const order = stage();
      order.lookFirst(Promise.resolve(shows));
      order.feedFirst(listening);
      let [isPainted, isAsked] = [false, false];
      void order
        .painted()
        .then(() => (isPainted = true))
        .then(() => order.turn())
        .then(() => (isAsked = true));
      for (let task = 0; task < 10; task += 1) {
        TestBed.tick();
        await vi.advanceTimersByTimeAsync(1);
      }
      expect(isPainted).toBe(true);
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
