import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { Router } from '@angular/router';
import { SessionStore } from '@ns/web';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { unsentStore } from '../offline/unsent-store.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import { isPhone, showForm, signIn } from '../testing/console-fixture.ts';
import { memoryStore, unsentAct } from '../testing/unsent-act.ts';
import { AccountMenu } from './account-menu.ts';

afterEach(() => {
  isPhone.set(false);
  localStorage.clear();
  TestBed.resetTestingModule();
});

/** Somebody signs out on a phone on which two acts wait for a decision. */
async function signOutWithUnsent() {
  isPhone.set(true);
  const store = memoryStore(
    unsentAct({ state: 'conflict' }),
    unsentAct({ clientKey: 'other', signalId: '2', state: 'refused' }),
  );
  TestBed.configureTestingModule({ providers: [{ provide: unsentStore, useValue: store }] });
  const page = await showForm(AccountMenu, {
    SignOut: () => ({ signOut: true }),
    HeldSteps: () => ({ heldSteps: [] }),
  });
  vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const unsent = TestBed.inject(UnsentActs);
  unsent.start();
  await signIn();
  await expect.poll(() => unsent.acts().length).toBe(2);
  const menu = await page.loader.getHarness(MatMenuHarness);
  await menu.open();
  await menu.clickItem({ text: /Изход/ });
  const root = TestbedHarnessEnvironment.documentRootLoader(page.fixture);
  const answer = async (text: string) => (await root.getHarness(MatButtonHarness.with({ text }))).click();
  const isSignedOut = () => !TestBed.inject(SessionStore).signedIn();
  return { store, answer, isSignedOut };
}

it('does not stay open above another screen', async () => {
  const page = await showForm(AccountMenu, {});
  const menu = await page.loader.getHarness(MatMenuHarness);
  await menu.open();
  await TestBed.inject(Router).navigateByUrl('/');
  expect(await menu.isOpen()).toBe(false);
});

describe('signing out on a phone with something unsent', () => {
  it('asks first how much would be lost, and loses nothing when its person stays', async () => {
    const { store, answer, isSignedOut } = await signOutWithUnsent();
    await expect.poll(() => document.querySelector('[role=alertdialog]')?.textContent).toContain('Неизпратени: 2');
    await answer('Останете');
    expect(isSignedOut()).toBe(false);
    expect(await store.acts()).toHaveLength(2);
  });

  it('leaves nothing on the device when that is meant', async () => {
    const { store, answer, isSignedOut } = await signOutWithUnsent();
    await answer('Излезте и го изгубете');
    await expect.poll(isSignedOut).toBe(true);
    await expect.poll(() => store.acts()).toEqual([]);
  });
});
