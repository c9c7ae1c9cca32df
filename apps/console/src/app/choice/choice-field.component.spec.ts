import { Component, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { TestKey } from '@angular/cdk/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { ChoiceField } from './choice-field.ts';

const choices = [
  { code: 'ecology', name: 'Отдел „Екология“' },
  { code: 'animals', name: 'Общински приют за безстопанствени животни' },
];
const chosen = signal('ecology');

@Component({
  imports: [ChoiceField, FormField],
  template: `<ns-choice-field label="Звено" [choices]="choices" [formField]="field" />`,
})
class Page {
  protected readonly choices = choices;
  protected readonly field = form(chosen);
}

async function typed(text: string, key?: TestKey): Promise<string> {
  chosen.set('ecology');
  const { loader } = await showForm(Page, {});
  const field = await loader.getHarness(MatAutocompleteHarness);
  await field.focus();
  await field.clear();
  await field.enterText(text);
  if (key) {
    await (await field.host()).sendKeys(key);
  }
  await field.blur();
  return chosen();
}

describe('a choice that is typed', () => {
  it.each([
    ['без', 'animals'],
    ['zhivo', 'animals'],
    ['о', 'ecology'],
  ])('is made by leaving where only one is meant: %s', async (text, code) => {
    expect(await typed(text)).toBe(code);
  });

  it.each(['b', 'ж'])('is not made by one letter, which may be a key that was meant for the list: %s', async (key) => {
    expect(await typed(key)).toBe('ecology');
  });

  it('is given up by Escape', async () => {
    expect(await typed('без', TestKey.ESCAPE)).toBe('ecology');
  });

  it('of nothing is none', async () => {
    expect(await typed(' ')).toBe('');
  });
});
