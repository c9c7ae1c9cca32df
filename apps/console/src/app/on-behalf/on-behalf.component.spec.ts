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

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const labels = { name: 'Име и фамилия', description: 'Какво съобщава', entrance: 'Вход, етаж' };

type Answer = (variables: { input: { clientKey: string } }) => object;
const accepted: Answer = () => ({ __typename: 'Signal', id: '7', reference: 'NS-2026-000007' });
/** The earlier try with this key has made a signal, and its answer was lost. */
const taken: Answer = () => ({
  __typename: 'InvalidInputError',
  message: 'Проверете въведеното.',
  fields: [{ path: 'clientKey', message: 'По-ранният Ви вариант вече пристигна като NS-2026-000007.' }],
});

async function setUp(answer: Answer = accepted, category: object = pothole) {
  const form = await showForm(OnBehalf, {
    EntryMenus: () => ({ categories: [{ ...roads, children: [category] }] }),
    StreetsOfSettlement: () => ({ streets: [pliska] }),
    SubmitOnBehalf: (variables: { input: { clientKey: string } }) => ({ submitSignalOnBehalf: answer(variables) }),
    EnteredSignal: () => ({ enteredSignal: null }),
  });
  const submit = await form.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }));
  const fill = async (name: keyof typeof labels, value: string) =>
    (
      await (
        await form.loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: labels[name] }))
      ).getControl(MatInputHarness)
    )?.setValue(value);
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

  it('keeps what was typed when its key has made another report, and sends it with a key of its own then', async () => {
    let answer = taken;
    const { host, fixture, loader, submit, fill, entries } = await setUp((variables) => answer(variables));
    await fill('description', 'Дълбока дупка пред входа.');
    await fill('name', 'Демо обаждащ се');
    const category = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-category-field' }));
    await category.enterText('Дупка');
    await category.selectOption({ text: /Дупка/ });
    await submit.click();
    await expect.poll(() => host.textContent).toContain('вече пристигна като NS-2026-000007');
    expect(await (await loader.getHarness(MatInputHarness.with({ selector: 'textarea' }))).getValue()).toBe(
      'Дълбока дупка пред входа.',
    );
    answer = accepted;
    await fixture.whenStable();
    await submit.click();
    await expect.poll(() => entries().length).toBe(2);
    const [first, second] = entries().map(({ variables }) => (variables as { input: { clientKey: string } }).input);
    expect(second).toEqual({ ...first, clientKey: second?.clientKey });
    expect(second?.clientKey).not.toBe(first?.clientKey);
  });

  it('marks the questions of the category that have to be answered, and asks for them', async () => {
    const depth = { __typename: 'Question', code: 'depth', label: 'Колко е дълбока?', datatype: 'string' };
    const asking = { ...pothole, questions: [{ ...depth, required: true, values: [], condition: null }] };
    const fields = [{ path: 'answers.depth', message: 'Само число.' }];
    const { host, loader, submit, fill, entries } = await setUp(
      () => ({ __typename: 'InvalidInputError', message: '!', fields }),
      asking,
    );
    await fill('description', 'Дълбока дупка пред входа.');
    await fill('name', 'Демо обаждащ се');
    const category = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-category-field' }));
    await category.enterText('Дупка');
    await category.selectOption({ text: /Дупка/ });
    const problems = () => [...host.querySelectorAll('ns-question-fields p')].map(({ textContent }) => textContent);
    const input = await loader.getHarness(MatInputHarness.with({ ancestor: 'ns-question-fields' }));
    expect([await input.isRequired(), problems()]).toEqual([true, []]);
    await submit.click();
    await expect.poll(problems).toEqual(['Попълнете това поле.']);
    await expect.poll(() => document.activeElement === host.querySelector('ns-question-fields input')).toBe(true);
    expect(entries()).toEqual([]);
    await input.setValue('много');
    expect(problems()).toEqual([]);
    await submit.click();
    await expect.poll(problems).toEqual(['Само число.']);
    expect(host.querySelector('ns-problem')?.textContent.trim()).toBe('');
  });

  it('leaves an entry for later, and goes on with it under its own key', async () => {
    const { host, fixture, loader, submit, fill, entries } = await setUp();
    await fill('description', 'Първо обаждане.');
    await fixture.whenStable();
    const [firstKey] = Object.keys(localStorage).filter((key) => key.startsWith('ns.onBehalf.'));
    await (await loader.getHarness(MatButtonHarness.with({ text: 'Оставете за после' }))).click();
    await expect.poll(() => host.textContent).toContain('Недовършени: 1');
    const description = await loader.getHarness(MatInputHarness.with({ selector: 'textarea' }));
    expect(await description.getValue()).toBe('');
    await description.setValue('Второ обаждане.');
    await (await loader.getHarness(MatButtonHarness.with({ text: 'Продължете' }))).click();
    await expect.poll(() => description.getValue()).toBe('Първо обаждане.');
    expect(host.textContent).toContain('Недовършени: 1');
    await fill('name', 'Демо обаждащ се');
    const category = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-category-field' }));
    await category.enterText('Дупка');
    await category.selectOption({ text: /Дупка/ });
    await submit.click();
    await expect.poll(() => entries().length).toBe(1);
    const [{ input }] = entries().map(({ variables }) => variables) as [{ input: { clientKey: string } }];
    expect(firstKey).toContain(input.clientKey);
  });
});
