import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SwUpdate } from '@angular/service-worker';
import { LiveConnection, type ConnectionState } from '@ns/web';
import { Subject } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { NewVersion } from './new-version.ts';

@Component({ imports: [NewVersion], template: `<ns-new-version /><textarea></textarea>` })
class Page {}

async function setUp() {
  const [versionUpdates, unrecoverable] = [new Subject<{ type: string }>(), new Subject<{ type: string }>()];
  const state = signal<ConnectionState>('connecting');
  const checkForUpdate = vi.fn(() => Promise.resolve(false));
  const updates = { isEnabled: true, versionUpdates, unrecoverable, checkForUpdate };
  TestBed.overrideProvider(SwUpdate, { useValue: updates });
  TestBed.overrideProvider(LiveConnection, { useValue: { state, reconnect: () => undefined } });
  const { host, fixture } = await showForm(Page, {});
  const hear = async (news: Subject<{ type: string }>, type: string) => {
    news.next({ type });
    await fixture.whenStable();
  };
  return { host, fixture, state, checkForUpdate, hear, versionUpdates, unrecoverable };
}

const button = (host: HTMLElement, words: string) =>
  [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words);

describe('a new release', () => {
  it('is announced when it lies ready, and taken by a press only', async () => {
    const { host, fixture, hear, versionUpdates } = await setUp();
    const text = host.querySelector('textarea');
    await hear(versionUpdates, 'VERSION_DETECTED');
    expect(host.textContent).not.toContain('ново издание');
    await hear(versionUpdates, 'VERSION_READY');
    expect(host.textContent).toContain('Има ново издание на системата. Написаното остава запазено.');
    expect(host.querySelector('textarea')).toBe(text);
    button(host, 'По-късно')?.click();
    await fixture.whenStable();
    expect(host.textContent).not.toContain('ново издание');
  });

  it('is announced, and nothing torn from the hands, also when the kept files are incomplete', async () => {
    const { host, hear, unrecoverable } = await setUp();
    await hear(unrecoverable, 'UNRECOVERABLE_STATE');
    expect(button(host, 'Заредете го')).toBeDefined();
  });

  it('is looked for when the live connection is made anew', async () => {
    const { fixture, state, checkForUpdate } = await setUp();
    expect(checkForUpdate).not.toHaveBeenCalled();
    for (const next of ['online', 'offline', 'online'] as const) {
      state.set(next);
      await fixture.whenStable();
    }
    expect(checkForUpdate).toHaveBeenCalledTimes(2);
  });
});
