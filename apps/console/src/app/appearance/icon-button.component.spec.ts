import { inputBinding, signal } from '@angular/core';
import { MatTooltipHarness } from '@angular/material/tooltip/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { IconButton } from './icon-button.ts';

async function setUp(disabled: boolean) {
  const { host, loader } = await showForm(IconButton, {}, [
    inputBinding('icon', () => 'smaller'),
    inputBinding('label', () => 'Намалете'),
    inputBinding('hint', () => 'Намалете снимката'),
    inputBinding('disabled', signal(disabled)),
  ]);
  document.body.append(host);
  let clicks = 0;
  host.addEventListener('click', () => (clicks += 1));
  const button = host.querySelector('button');
  if (!button) {
    throw new Error('There is no button.');
  }
  return { loader, button, icon: host.querySelector<HTMLElement>('mat-icon'), clicks: () => clicks };
}

describe('a button with an icon alone', () => {
  it('gives its clicks to its element', async () => {
    const { button, icon, clicks } = await setUp(false);
    button.click();
    icon?.click();
    expect([clicks(), button.getAttribute('aria-disabled')]).toEqual([2, null]);
  });

  it('does nothing while it is disabled, and keeps the keyboard, its name and its hint', async () => {
    const { loader, button, icon, clicks } = await setUp(true);
    button.click();
    icon?.click();
    expect([clicks(), button.getAttribute('aria-disabled'), button.ariaLabel]).toEqual([0, 'true', 'Намалете']);
    button.focus();
    expect(document.activeElement).toBe(button);
    const hint = await loader.getHarness(MatTooltipHarness);
    await hint.show();
    expect(await hint.getTooltipText()).toBe('Намалете снимката');
  });
});
