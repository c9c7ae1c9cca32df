import { Component, DestroyRef, inject } from '@angular/core';
import { MatOption, MatSelect } from '@angular/material/select';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { Keyboard } from './keyboard.ts';

const moved: string[] = [];

/** A screen with a list that is worked by keys, and fields above it. */
@Component({
  imports: [MatOption, MatSelect],
  template: `
    <input class="plain" />
    <input class="menu" (keydown.escape)="$event.preventDefault(); $event.stopPropagation()" />
    <input
      #chosen
      class="chosen"
      (focus)="chosen.value = ''"
      (keydown.escape)="chosen.value = 'Приет'; $event.preventDefault(); $event.stopPropagation()"
    />
    <textarea class="area"></textarea>
    <input class="number" type="number" />
    <input class="search" type="search" />
    <select class="select">
      <option>1</option>
    </select>
    <p class="editable" contenteditable tabindex="0"></p>
    <div role="search">
      <mat-select class="sorting"><mat-option value="a">а</mat-option></mat-select>
    </div>
    <div class="cdk-overlay-container"><input class="dialog" /></div>
  `,
})
class Screen {
  constructor() {
    inject(Keyboard).listen({ next: () => moved.push('next') }, inject(DestroyRef));
  }
}

async function openScreen() {
  const { host } = await showForm(Screen, {});
  document.body.append(host);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const field = (name: string) => host.querySelector<HTMLInputElement>(`.${name}`) as HTMLInputElement;
  return {
    press: (key: string) => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true }),
      );
      vi.runAllTimers();
    },
    enter: (name: string, text = '') => {
      field(name).value = text;
      field(name).focus();
      field(name).click();
    },
  };
}

beforeEach(() => {
  moved.length = 0;
});
afterEach(() => void vi.useRealTimers());

describe('Escape in a field', () => {
  it.each([
    ['plain', 'what was typed'],
    ['plain', ''],
    ['menu', ''],
    // While its list is open it is empty to be typed into; closed it says what is chosen.
    ['chosen', ''],
    ['area', 'what was typed'],
    ['number', '7'],
    ['search', 'what is searched'],
    ['select', '1'],
    ['editable', ''],
    ['sorting', ''],
  ])('gives the keyboard back to the list: %s with „%s“', async (name, text) => {
    const { press, enter } = await openScreen();
    enter(name, text);
    press('j');
    expect(moved).toEqual([]);
    press('Escape');
    press('j');
    expect(moved).toEqual(['next']);
  });

  it('closes the menu alone while something is typed to find an entry, and is a dialog’s in a dialog', async () => {
    const { press, enter } = await openScreen();
    for (const [name, text] of [
      ['menu', 'Ви'],
      ['dialog', ''],
    ] as const) {
      enter(name, text);
      press('Escape');
      press('j');
      expect(moved).toEqual([]);
    }
  });
});
