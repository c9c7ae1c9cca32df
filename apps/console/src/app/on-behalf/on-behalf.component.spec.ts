import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { OnBehalf } from './on-behalf.ts';

const pothole = {
  __typename: 'Category',
  code: 'pothole',
  name: 'Дупка',
  dangerous: false,
  advice: null,
  searchWords: [],
  needsPlace: false,
  questions: [],
};
const pliska = {
  __typename: 'Street',
  code: 'street.Плиска',
  address: 'ул. Плиска 8',
  settlement: { __typename: 'Settlement', code: '63427', name: 'Русе' },
};
const roads = { __typename: 'Category', code: 'roads', name: 'Пътища', children: [pothole] };

afterEach(() => localStorage.clear());

async function setUp() {
  const form = await showForm(OnBehalf, {
    EntryMenus: () => ({ categories: [roads] }),
    StreetsOfSettlement: () => ({ streets: [pliska] }),
    SubmitOnBehalf: () => ({ submitSignalOnBehalf: { __typename: 'Signal', id: '7', reference: 'NS-2026-000007' } }),
  });
  const submit = await form.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }));
  const fill = async (name: string, value: string) =>
    (await form.loader.getHarness(MatInputHarness.with({ selector: `[formControlName=${name}]` }))).setValue(value);
  return { ...form, submit, fill, entries: () => form.sent.filter(({ name }) => name === 'SubmitOnBehalf') };
}

describe('the form for a report made to staff', () => {
  it('offers every staff channel, letters included', async () => {
    const { loader } = await setUp();
    const toggles = await loader.getAllHarnesses(MatButtonToggleHarness);
    expect(await Promise.all(toggles.map((toggle) => toggle.getText()))).toEqual([
      'Телефон',
      'На гише',
      'Имейл',
      'Писмо на хартия',
    ]);
  });

  it('marks what is missing and sends nothing', async () => {
    const { loader, submit, fill, entries } = await setUp();
    await fill('name', 'Мария Петрова');
    await submit.click();
    expect(entries()).toEqual([]);
    const fields = await loader.getAllHarnesses(MatFormFieldHarness);
    const wrong = await Promise.all(fields.map(async (field) => ((await field.hasErrors()) ? field.getLabel() : null)));
    expect(wrong.filter((label) => label !== null)).toEqual(['Какво съобщава', 'Категория']);
  });

  it('sends what was typed, once it is complete', async () => {
    const { sent, fixture, loader, submit, fill, entries } = await setUp();
    await expect.poll(() => sent.map(({ name }) => name)).toContain('EntryMenus');
    await fixture.whenStable();
    // Incomplete: must not be sent before the complete one.
    await submit.click();
    await fill('description', 'Дълбока дупка пред входа.');
    await fill('name', 'Мария Петрова');
    await fill('entrance', ' вх. Б, ет. 3 ');
    const address = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-address-field' }));
    await address.enterText('плиска 8');
    await expect.poll(() => address.isOpen()).toBe(true);
    await address.selectOption({ text: 'ул. Плиска 8' });
    const category = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-category-field' }));
    await category.enterText('Дупка');
    await category.selectOption({ text: /Дупка/ });
    await submit.click();
    await expect.poll(() => entries().length).toBeGreaterThan(0);
    expect(entries().map(({ variables }) => variables)).toMatchObject([
      {
        input: {
          channel: 'PHONE',
          category: 'pothole',
          settlement: '63427',
          description: 'Дълбока дупка пред входа.',
          address: 'ул. Плиска 8',
          entrance: 'вх. Б, ет. 3',
          reporter: { name: 'Мария Петрова', email: null },
        },
      },
    ]);
  });
});
