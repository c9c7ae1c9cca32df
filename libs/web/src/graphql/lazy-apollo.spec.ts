import '@angular/compiler';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LazyApollo } from './lazy-apollo.ts';
import { ServerRequests } from './server-requests.ts';

const apollo = vi.hoisted(() => ({}));
const openApollo = vi.hoisted(() => vi.fn(() => apollo));
vi.mock('./open-apollo.ts', () => ({ openApollo }));

function stage(): LazyApollo {
  TestBed.configureTestingModule({
    providers: [
      { provide: DOCUMENT, useValue: {} },
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
  afterAll(() => TestBed.resetTestEnvironment());

  beforeEach(() => {
    openApollo.mockClear();
  });

  afterEach(() => TestBed.resetTestingModule());

  it('comes once, with the first change where something is shown, which it adopts in the order asked', async () => {
    const lazy = stage();
    lazy.expectChange();
    expect(await lazy.presentOrComing()).toBeNull();
    const adopted: string[] = [];
    const answer = (name: string) => ({
      adopt: () => adopted.push(name),
      askAgain: () => Promise.resolve(),
      forget: () => undefined,
    });
    const [former, later, left] = [answer('former'), answer('later'), answer('left')];
    [later, former, left].forEach((each) => lazy.show(each));
    lazy.show(later);
    lazy.show(left)();
    lazy.expectChange();
    expect(lazy.present).toBeNull();
    expect(await Promise.all([lazy.open(), lazy.presentOrComing()])).toEqual([apollo, apollo]);
    expect(openApollo).toHaveBeenCalledTimes(1);
    expect(adopted).toEqual(['former', 'later']);
    expect(lazy.present).toBe(apollo);
  });

  it('is fetched again after it could not be', async () => {
    const lazy = stage();
    openApollo.mockImplementationOnce(() => {
      throw new TypeError('no network');
    });
    const [first, coming] = [lazy.open(), lazy.presentOrComing()];
    await expect(first).rejects.toThrow('no network');
    expect(await coming).toBeNull();
    expect(await lazy.open()).toBe(apollo);
  });
});
