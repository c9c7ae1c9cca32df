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

const noneKnown = (_variables: object): object => ({ signals: { __typename: 'SignalConnection', edges: [] } });
const knownCase = {
  __typename: 'Signal',
  id: '3',
  revision: 1,
  reference: 'NS-2026-000003',
  status: 'ASSIGNED',
  statusLabel: 'Разпределен',
  category: { __typename: 'Category', code: 'pothole', name: 'Дупка' },
  settlement: { __typename: 'Settlement', code: '63427', name: 'Русе' },
  description: 'Дупка до спирката.',
  overdue: false,
  createdAt: '2026-11-01T08:00:00Z',
  address: 'ул. Плиска 10',
  location: null,
};

async function setUp(answer: Answer = accepted, category: object = pothole, known = noneKnown) {
  const form = await showForm(OnBehalf, {
    KnownCases: known,
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

  it('says nothing of what is missing when the way of the report is chosen first', async () => {
    const { loader, host } = await setUp();
    host.querySelector('textarea')?.focus();
    const letter = await loader.getHarness(MatButtonToggleHarness.with({ text: 'Писмо на хартия' }));
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    host.querySelector('mat-button-toggle')?.dispatchEvent(press);
    // The focus stays where it is, so that no field was left.
    expect(press.defaultPrevented).toBe(true);
    await letter.check();
    const fields = await loader.getAllHarnesses(MatFormFieldHarness);
    expect(await Promise.all(fields.map((field) => field.hasErrors()))).not.toContain(true);
  });

  it('asks a letter for the number that it has already, and never a call', async () => {
    const { loader, host, fill, submit, entries, fixture } = await setUp();
    await fill('description', 'Писмо за дълбока дупка пред входа.');
    await fill('name', 'Демо Подател');
    const category = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-category-field' }));
    await category.enterText('Дупка');
    await category.selectOption({ text: /Дупка/ });
    const number = MatFormFieldHarness.with({ floatingLabelText: 'Входящ номер на писмото' });
    expect(await loader.getHarnessOrNull(number)).toBeNull();
    expect(host.querySelector('[data-testid="passed-on"]')).toBeNull();
    await (await loader.getHarness(MatButtonToggleHarness.with({ text: 'Писмо на хартия' }))).check();
    expect(host.querySelector('[data-testid="passed-on"]')?.textContent).toContain('се въвежда като техен сигнал');
    await (await (await loader.getHarness(number)).getControl(MatInputHarness))?.setValue('26-00-17');
    await submit.click();
    // A number is nothing without its day.
    expect(entries()).toEqual([]);
    const day = await loader.getHarness(MatFormFieldHarness.with({ floatingLabelText: 'От дата' }));
    expect(await day.getTextErrors()).toEqual(['Попълнете това поле.']);
    await (await day.getControl(MatInputHarness))?.setValue('2.11.2026');
    fixture.nativeElement.querySelector('ns-date-field input').dispatchEvent(new Event('change'));
    await submit.click();
    await expect.poll(() => entries().length).toBe(1);
    expect(entries()[0]?.variables).toMatchObject({
      input: { channel: 'LETTER', numbered: { incomingNumber: '26-00-17', incomingDate: '2026-11-02' } },
    });
  });

  it('shows what is known at the place while it is typed', async () => {
    const known: unknown[] = [];
    const { loader, host } = await setUp(accepted, pothole, (variables) => {
      known.push(variables);
      return { signals: { __typename: 'SignalConnection', edges: [{ __typename: 'SignalEdge', node: knownCase }] } };
    });
    const category = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-category-field' }));
    await category.enterText('Дупка');
    await category.selectOption({ text: /Дупка/ });
    expect(known).toEqual([]);
    const address = await loader.getHarness(MatAutocompleteHarness.with({ ancestor: 'ns-address-field' }));
    await address.enterText('ул. Плиска 8');
    await expect.poll(() => host.querySelector('[data-testid=known-cases]')?.textContent).toContain('NS-2026-000003');
    expect(known).toMatchObject([{ filter: { categories: ['pothole'], settlements: ['63427'], text: 'Плиска' } }]);
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
    const asking = {
      ...pothole,
      questions: [{ ...depth, required: true, values: [], unknownAnswer: null, condition: null }],
    };
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
