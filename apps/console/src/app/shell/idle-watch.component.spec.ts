import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SessionStore, accountMemory, browserMemory } from '@ns/web';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { IdleWatch } from './idle-watch.ts';

@Component({ selector: 'ns-idle-host', template: '', providers: [IdleWatch] })
class Host {
  readonly watch = inject(IdleWatch);
}

@Component({ selector: 'ns-idle-away', template: '' })
class Away {}

const minute = 60_000;

async function setUp(staffIdleMinutes: number) {
  const { sent, fixture } = await showForm(Host, {
    SignInOptions: () => ({
      signInOptions: { __typename: 'SignInOptions', singleSignOn: false, staffPasswords: true, staffIdleMinutes },
    }),
    SignOut: () => ({ signOut: true }),
    RefreshSession: () => ({
      refreshSession: { __typename: 'SessionExpiredError', code: 'SESSION_EXPIRED', message: '' },
    }),
  });
  const names = () => sent.map(({ name }) => name);
  await expect.poll(names).toContain('SignInOptions');
  return { names, fixture };
}

/** A server that is away: nothing is answered. */
async function startOffline(): Promise<SessionStore> {
  await showForm(Away, {});
  const session = TestBed.inject(SessionStore);
  await session.restore();
  TestBed.createComponent(Host);
  return session;
}

/** The clock moves on, and what it causes is on the screen. */
async function pass(ms: number, fixture: { whenStable(): Promise<unknown> }): Promise<void> {
  vi.advanceTimersByTime(ms);
  await fixture.whenStable();
}

const warning = () => document.querySelector('[role=alertdialog]');
const press = (words: string) =>
  [...(warning()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === words)?.click();

beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe('somebody who does not use the console', () => {
  it('is warned a minute before, described for screen readers, and signed out at the end', async () => {
    const { names, fixture } = await setUp(3);
    await pass(2 * minute - 2_000, fixture);
    expect(warning()).toBeNull();
    await pass(3_000, fixture);
    await expect.poll(() => warning()?.textContent ?? '').toContain('Ще излезете след минута');
    const text = warning()?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(text)?.textContent).toContain('3 мин., излизате');
    await pass(minute, fixture);
    await expect.poll(names).toContain('SignOut');
    await expect.poll(warning).toBeNull();
  });

  it('stays by the button, and is warned anew later', async () => {
    const { names, fixture } = await setUp(3);
    await pass(2 * minute + 1_000, fixture);
    await expect.poll(warning).not.toBeNull();
    // Movement alone is no answer to the warning.
    document.dispatchEvent(new Event('pointermove'));
    expect(warning()).not.toBeNull();
    press('Останете');
    await expect.poll(warning).toBeNull();
    await pass(minute + 50_000, fixture);
    expect(names()).not.toContain('SignOut');
    await pass(11_000, fixture);
    await expect.poll(warning).not.toBeNull();
    press('Излезте сега');
    await expect.poll(names).toContain('SignOut');
  });

  it('is not warned while this tab or another one is in use', async () => {
    const { names, fixture } = await setUp(3);
    await pass(100_000, fixture);
    document.dispatchEvent(new Event('keydown'));
    // The server learns of it too.
    await expect.poll(names).toContain('RefreshSession');
    await pass(100_000, fixture);
    expect(warning()).toBeNull();
    const newValue = String(Date.now());
    globalThis.dispatchEvent(new StorageEvent('storage', { key: 'ns.lastUse', newValue }));
    await pass(100_000, fixture);
    expect(warning()).toBeNull();
    await pass(25_000, fixture);
    await expect.poll(warning).not.toBeNull();
  });

  it('is signed out at a start without network, when the device was left for longer', async () => {
    await setUp(3);
    TestBed.resetTestingModule();
    localStorage.setItem('ns.account', JSON.stringify({ id: 'me', permissions: [] }));
    for (const [minutes, state] of [
      [2, 'unreachable'],
      [4, 'signedOut'],
    ] as const) {
      localStorage.setItem('ns.lastUse', String(Date.now() - minutes * minute));
      TestBed.resetTestingModule();
      TestBed.overrideProvider(accountMemory, { useValue: browserMemory });
      const session = await startOffline();
      await expect.poll(session.state).toBe(state);
    }
    expect(localStorage.getItem('ns.account')).toBeNull();
  });

  it('stays signed in where the installation sets no time', async () => {
    const { names, fixture } = await setUp(0);
    await pass(1_000 * minute, fixture);
    expect(warning()).toBeNull();
    expect(names()).not.toContain('SignOut');
  });
});
