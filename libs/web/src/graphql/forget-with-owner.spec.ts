import '@angular/compiler';
import { ApplicationInitStatus, DOCUMENT, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SessionStore } from '../session/session-store.ts';
import { forgetAnswersWithOwner } from './forget-with-owner.ts';
import { answerShelf } from './kept-answers.ts';
import { LazyApollo } from './lazy-apollo.ts';
import { LiveConnection } from './live-connection.ts';

describe('answers of a person', () => {
  beforeAll(() => {
    TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
  });

  // The specs of one run share a process.
  afterAll(() => {
    TestBed.resetTestEnvironment();
  });

  it('go when their owner leaves or is another one, and not before', async () => {
    const owner = signal<{ id: string } | null>(null);
    const forget = vi.fn(() => Promise.reject(new Error('cleared twice')));
    const forgetPersons = vi.fn(() => Promise.resolve());
    const reconnect = vi.fn();
    TestBed.configureTestingModule({
      providers: [
        forgetAnswersWithOwner(),
        { provide: DOCUMENT, useValue: {} },
        { provide: SessionStore, useValue: { owner } },
        { provide: LazyApollo, useValue: { forget } },
        { provide: LiveConnection, useValue: { reconnect } },
        { provide: answerShelf, useValue: { forgetPersons } },
      ],
    });
    await TestBed.inject(ApplicationInitStatus).donePromise;
    for (const [person, times] of [
      [{ id: '7' }, 0],
      [{ id: '7' }, 0],
      [{ id: '8' }, 1],
      [null, 2],
    ] as const) {
      owner.set(person);
      TestBed.tick();
      await Promise.resolve();
      expect(forgetPersons).toHaveBeenCalledTimes(times);
      expect(forget).toHaveBeenCalledTimes(times);
    }
    await vi.waitFor(() => expect(reconnect).toHaveBeenCalledTimes(2));
  });
});
