import '@angular/compiler';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LazyApollo } from './lazy-apollo.ts';
import { ServerRequests } from './server-requests.ts';

const apollo = vi.hoisted(() => ({ nodeOf: vi.fn() }));
const openApollo = vi.hoisted(() => vi.fn(() => apollo));
vi.mock('./open-apollo.ts', () => ({ openApollo }));

const document = { name: 'Menus', text: 'query Menus{menus{code}}' };

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
    apollo.nodeOf.mockClear();
  });

  afterEach(() => TestBed.resetTestingModule());

  it('comes with the first question, once for all of them, when it has read their documents', async () => {
    const lazy = stage();
    expect(await lazy.presentOrComing()).toBeNull();
    const asked = [lazy.openForQuestion(document), lazy.openForQuestion(document)];
    expect(lazy.present).toBeNull();
    expect(await Promise.all([...asked, lazy.presentOrComing()])).toEqual([apollo, apollo, apollo]);
    expect(openApollo).toHaveBeenCalledTimes(1);
    expect(apollo.nodeOf).toHaveBeenCalledWith(document);
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
