import '@angular/compiler';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LanguageStore } from '../language/language-store.ts';
import type { AnswerData, ServerOperation } from '../server/post-operation.ts';
import { type ServerQuestion, serverQuestion } from './server-question.ts';
import { ServerRequests } from './server-requests.ts';

interface Shown {
  readonly count: number;
}

/** A question, what was sent for it, and how its server answers. */
function stage(kept: AnswerData | null = null) {
  const sent: { operation: ServerOperation; answer: (data: Shown) => void; fail: (cause: unknown) => void }[] = [];
  const requests = {
    find: () => Promise.resolve(kept),
    send: (operation: ServerOperation) => {
      const { promise, resolve, reject } = Promise.withResolvers<Shown>();
      sent.push({ operation, answer: resolve, fail: reject });
      return promise;
    },
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: DOCUMENT, useValue: {} },
      { provide: ServerRequests, useValue: requests },
      { provide: LanguageStore, useValue: { tag: () => 'en' } },
    ],
  });
  const question = TestBed.runInInjectionContext((): ServerQuestion<Shown> =>
    serverQuestion({ id: 'c3', name: 'Count', text: 'query Count{count}' }),
  );
  return { question, sent };
}

describe('a question to the server', () => {
  beforeAll(() => {
    TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
  });
  // The specs of one run share a process.
  afterAll(() => TestBed.resetTestEnvironment());
  afterEach(() => TestBed.resetTestingModule());

  it('shows the newest answer: who asks again ends what is under way', async () => {
    const { question, sent } = stage();
    const former = question.ask({});
    const later = question.ask({});
    expect(sent.map(({ operation }) => operation.signal?.aborted)).toEqual([true, false]);
    sent[1]?.answer({ count: 2 });
    await later;
    sent[0]?.answer({ count: 1 });
    await former;
    expect([question.data(), question.loading()]).toEqual([{ count: 2 }, false]);
  });

  it('keeps what it shows when it fails, and drops the failure when it is asked again', async () => {
    const { question, sent } = stage();
    const asked = question.ask({});
    sent[0]?.answer({ count: 1 });
    await asked;
    const again = question.ask({});
    sent[1]?.fail(new TypeError('no network'));
    await again;
    expect([question.data(), question.error() === null, question.loading()]).toEqual([{ count: 1 }, false, false]);
    void question.ask({});
    expect([question.error(), question.loading()]).toEqual([null, true]);
  });

  it('begins with what the device keeps, and never puts it in the place of an answer', async () => {
    const { question, sent } = stage({ count: 7 });
    expect(await question.showKept({})).toBe(true);
    expect(question.data()).toEqual({ count: 7 });
    const asked = question.ask({});
    sent[0]?.answer({ count: 8 });
    await asked;
    await question.showKept({});
    expect(question.data()).toEqual({ count: 8 });
  });

  it('draws nothing again when the server says what is shown', async () => {
    const kept = { count: 7 };
    const { question, sent } = stage(kept);
    await question.showKept({});
    const asked = question.ask({});
    sent[0]?.answer({ count: 7 });
    await asked;
    expect(question.data()).toBe(kept);
  });

  it('shows nothing of an asking that was dropped', async () => {
    const { question, sent } = stage();
    const asked = question.ask({});
    question.drop();
    sent[0]?.answer({ count: 1 });
    await asked;
    expect([question.data(), question.loading()]).toEqual([undefined, false]);
  });

  it('ends what is under way, and shows what it showed', async () => {
    const { question, sent } = stage({ count: 7 });
    await question.showKept({});
    const asked = question.ask({});
    question.end();
    sent[0]?.answer({ count: 8 });
    await asked;
    expect([question.data(), question.loading(), sent[0]?.operation.signal?.aborted]).toEqual([
      { count: 7 },
      false,
      true,
    ]);
  });
});
