import { ApplicationInitStatus, inputBinding, outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideGraphql, provideTranslations, type RequestFailure } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { LoadFailure } from './load-failure.ts';
import { ServerReturn } from './server-return.ts';

async function setUp(kind: RequestFailure['kind']) {
  const server = { answers: false };
  const asked = stubServer({
    Municipality: () => {
      if (!server.answers) {
        throw new TypeError('Failed to fetch');
      }
      return { municipality: { __typename: 'Municipality', name: 'Примерово' } };
    },
  });
  let tries = 0;
  TestBed.configureTestingModule({ providers: [provideGraphql(), provideTranslations(dictionaries)] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const failure: RequestFailure = { __typename: 'RequestFailure', kind, message: 'Сървърът не отговаря.' };
  const show = async () => {
    const fixture = TestBed.createComponent(LoadFailure, {
      bindings: [inputBinding('failure', () => failure), outputBinding('again', () => (tries += 1))],
    });
    await fixture.whenStable();
    return fixture;
  };
  return { show, asked, server, tries: () => tries };
}

/** As when the device finds its network again: what waits for the next try goes on at once. */
const hurry = () => window.dispatchEvent(new Event('online'));

describe('what could not be loaded', () => {
  it.each(['away', 'offline'] as const)('is asked for again by itself when the server answers (%s)', async (kind) => {
    const { show, asked, server, tries } = await setUp(kind);
    await show();
    const left = await show();
    await show();
    left.destroy();
    hurry();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect(tries()).toBe(0);
    server.answers = true;
    await expect.poll(() => (hurry(), tries()), { timeout: 10_000 }).toBe(2);
  });

  it('stays as it is where the server has answered', async () => {
    const { show, tries } = await setUp('forbidden');
    const waits = vi.spyOn(TestBed.inject(ServerReturn), 'tell');
    const fixture = await show();
    hurry();
    await fixture.whenStable();
    expect(waits).not.toHaveBeenCalled();
    expect(tries()).toBe(0);
  });
});
