import { MatSelectHarness } from '@angular/material/select/testing';
import type { StubAnswers } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../../testing/console-fixture.ts';
import { Retention } from './retention.ts';

const rule = (kind: string, label: string, over: object = {}) => ({
  __typename: 'FilePlanRule',
  kind,
  label,
  categoryGroup: null,
  months: 60,
  outcome: 'ERASE',
  countedFrom: 'от приключването на сигнала',
  reason: 'Защото така е нужно.',
  isDefault: true,
  outcomes: ['ERASE', 'KEEP'],
  takesGroups: true,
  ...over,
});
const rules = [
  rule('REPORTERS', 'Кой е подал сигнала', { outcome: 'SEPARATE', outcomes: ['SEPARATE', 'KEEP'], isDefault: false }),
  rule('REPORTS', 'Сигнали'),
  rule('REPORTS', 'Сигнали', { categoryGroup: 'roads', months: 12, isDefault: false }),
  rule('AUDIT', 'Дневник', { takesGroups: false, months: 1, countedFrom: 'от създаването' }),
];
const plan = (over: object = {}) => ({
  __typename: 'FilePlan',
  edition: 3,
  confirmedEdition: null,
  confirmedAt: null,
  confirmedByName: null,
  isInForce: false,
  rules,
  ...over,
});
const confirmed = { confirmedEdition: 3, confirmedAt: '2026-12-01T08:00:00Z', confirmedByName: 'Демо Админ' };
const none = { edges: [], pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null } };
const trial = (edition: number, count = 7) => ({
  tryFilePlan: {
    __typename: 'FilePlanTrial',
    edition,
    counts: rules.map(({ kind, categoryGroup, months, outcome }) => ({
      __typename: 'FilePlanCount',
      kind,
      categoryGroup,
      months,
      outcome,
      count: kind === 'REPORTS' ? count : 0,
      before: '2021-12-01',
    })),
  },
});

/** The dialog that is open over the page. */
const dialog = {
  open: () => document.querySelector<HTMLElement>('mat-dialog-container'),
  text: async () => {
    await expect.poll(dialog.open).not.toBeNull();
    return dialog.open()?.textContent ?? '';
  },
  press: async (name: string) => {
    await expect.poll(dialog.open).not.toBeNull();
    const buttons = [...(dialog.open()?.querySelectorAll('button') ?? [])];
    buttons.find((button) => button.textContent.trim() === name)?.click();
    await expect.poll(dialog.open).toBeNull();
  },
};

async function show(shown: object = plan(), answers: StubAnswers = {}) {
  const form = await showForm(Retention, {
    FilePlan: () => ({ filePlan: shown }),
    RetentionHolds: () => ({ retentionHolds: { __typename: 'RetentionHoldConnection', ...none } }),
    DestructionProtocols: () => ({ destructionProtocols: { __typename: 'DestructionProtocolConnection', ...none } }),
    ...answers,
  });
  const { host, fixture, sent } = form;
  const one = <E extends HTMLElement = HTMLElement>(id: string) => host.querySelector<E>(`[data-testid="${id}"]`);
  const words = (id: string) => one(id)?.textContent.replaceAll(/\s+/g, ' ').trim();
  const rows = (id: string) =>
    [...host.querySelectorAll(`[data-testid="${id}"]`)].map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim());
  const press = async (name: string) => {
    const all = [...document.querySelectorAll<HTMLButtonElement>('button')];
    all.find((button) => [button.textContent.trim(), button.ariaLabel].includes(name))?.click();
    await fixture.whenStable();
  };
  const last = (name: string) => sent.filter((each) => each.name === name).at(-1)?.variables;
  await expect.poll(() => rows('plan-rule')).toHaveLength(rules.length);
  return { ...form, one, words, rows, press, last };
}

describe('the file plan', () => {
  it('says of each rule what, for whom, how long, from when, what then, and why', async () => {
    const { host } = await show();
    const cells = [...host.querySelectorAll('[data-testid=plan-rule]')].map((row) =>
      [...row.querySelectorAll('th, td:not(.edit)')].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()),
    );
    const fromEnd = 'от приключването на сигнала';
    const why = 'Защото така е нужно.';
    expect(cells).toEqual([
      ['Кой е подал сигнала', 'Всички', `60 месеца ${fromEnd} Срок на общината`, 'Остава, но без подателя', why],
      ['Сигнали', 'Всички останали', `60 месеца ${fromEnd}`, 'Изтрива се', why],
      ['Сигнали', 'Пътища', `12 месеца ${fromEnd}`, 'Изтрива се', ''],
      ['Дневник', 'Всички', '1 месец от създаването', 'Изтрива се', why],
    ]);
  });

  it.each([
    ['never', plan(), 'Нищо не се изтрива'],
    ['changed', plan({ ...confirmed, confirmedEdition: 2 }), 'променен след потвърждението'],
    ['inForce', plan({ ...confirmed, isInForce: true }), 'потвърден от Демо Админ'],
  ])('says whether it is carried out: %s', async (state, shown, words) => {
    const found = await show(shown);
    expect(found.one('plan-state')?.dataset['state']).toBe(state);
    expect(found.words('plan-state')).toContain(words);
  });

  it('changes a rule, and shows at its field what the server objects to', async () => {
    const { host, press, last, fixture } = await show(plan(), {
      SaveFilePlanRule: ({ input }: { input: { months: number } }) => ({
        saveFilePlanRule:
          input.months === 599
            ? {
                __typename: 'InvalidInputError',
                message: 'Не',
                fields: [{ __typename: 'FieldError', path: 'months', message: 'Толкова не' }],
              }
            : plan({ edition: 4 }),
      }),
    });
    const type = async (months: string) => {
      const field = host.querySelector<HTMLInputElement>('ns-number-field input');
      if (field) {
        field.value = months;
        field.dispatchEvent(new Event('input'));
      }
      await fixture.whenStable();
      await press('Запазете');
    };
    await press('Променете „Сигнали“');
    await type('601');
    expect(last('SaveFilePlanRule')).toBeUndefined();
    await type('599');
    await expect.poll(() => host.querySelector('ns-number-field')?.textContent).toContain('Толкова не');
    await type('48');
    expect(last('SaveFilePlanRule')).toEqual({
      input: { kind: 'REPORTS', categoryGroup: null, months: 48, outcome: 'ERASE' },
    });
    await expect.poll(() => host.querySelector('ns-rule-form')).toBeNull();
  });

  it('removes the rule of a group, and puts a general one back to what is proposed', async () => {
    const { press, last, host } = await show(plan(), {
      RemoveFilePlanRule: () => ({ removeFilePlanRule: plan({ edition: 4 }) }),
    });
    await press('Променете „Сигнали · Пътища“');
    await press('Премахнете правилото');
    expect(last('RemoveFilePlanRule')).toEqual({ input: { kind: 'REPORTS', categoryGroup: 'roads' } });
    await press('Променете „Кой е подал сигнала“');
    await press('Върнете предложения срок');
    expect(last('RemoveFilePlanRule')).toEqual({ input: { kind: 'REPORTERS', categoryGroup: null } });
    await press('Променете „Сигнали“');
    expect(host.querySelector('[data-testid=remove-rule]')).toBeNull();
  });

  it('offers for a new rule what its kind can have, and the groups without a rule', async () => {
    const { press, loader } = await show();
    await press('Правило за група');
    const [kind, group, outcome] = await loader.getAllHarnesses(MatSelectHarness);
    const options = async (select: MatSelectHarness | undefined) => {
      await select?.open();
      const found = await Promise.all((await select?.getOptions())?.map((option) => option.getText()) ?? []);
      await select?.close();
      return found;
    };
    expect(await options(kind)).toEqual(['Кой е подал сигнала', 'Сигнали']);
    // The one group of the menus has a rule for reports already.
    expect(await options(group)).toEqual([]);
    await kind?.clickOptions({ text: 'Кой е подал сигнала' });
    expect(await options(group)).toEqual(['Пътища']);
    expect(await options(outcome)).toEqual(['Остава, но без подателя', 'Остава']);
  });
});

describe('a trial', () => {
  it('shows what each rule would remove, and its edition is confirmed after a question', async () => {
    const { press, rows, last, one } = await show(plan(), {
      TryFilePlan: () => trial(3),
      ConfirmFilePlan: () => ({ confirmFilePlan: plan({ ...confirmed, isInForce: true }) }),
    });
    expect(one('confirm')).toBeNull();
    await press('Пребройте');
    await expect.poll(() => rows('plan-count')).toHaveLength(4);
    expect(rows('plan-count')[1]).toMatch(/^Сигнали Приключили преди 1 декември 2021 г\. ?7$/);
    expect(rows('plan-count')[3]).toMatch(/Създадени преди/);
    await press('Потвърдете');
    expect(await dialog.text()).toMatch(/Още първата нощ: 14.*не може да се върне/s);
    await dialog.press('Отказ');
    expect(last('ConfirmFilePlan')).toBeUndefined();
    await press('Потвърдете');
    await dialog.press('Потвърдете');
    expect(last('ConfirmFilePlan')).toEqual({ edition: 3 });
    await expect.poll(() => one('plan-state')?.dataset['state']).toBe('inForce');
    expect(one('confirm')).toBeNull();
  });

  it('of an edition that was overtaken is not confirmed: the screen says so and counts the present one', async () => {
    let edition = 3;
    const { press, one, words, sent } = await show(plan(), {
      FilePlan: () => ({ filePlan: plan({ edition }) }),
      TryFilePlan: () => trial(edition, edition),
      ConfirmFilePlan: () => {
        edition = 4;
        return {
          confirmFilePlan: { __typename: 'ActionNotAvailableError', message: 'Планът е променен междувременно.' },
        };
      },
    });
    await press('Пребройте');
    await expect.poll(() => one('confirm')).not.toBeNull();
    await press('Потвърдете');
    await dialog.press('Потвърдете');
    await expect.poll(() => words('plan-overtaken')).toContain('Планът е променен междувременно.');
    await expect.poll(() => words('plan-counts')).toContain('8');
    expect(sent.filter(({ name }) => name === 'TryFilePlan')).toHaveLength(2);
  });

  it('of a plan that somebody changes goes away with the change', async () => {
    const { press, one } = await show(plan(), {
      TryFilePlan: () => trial(3),
      SaveFilePlanRule: () => ({ saveFilePlanRule: plan({ edition: 4 }) }),
    });
    await press('Пребройте');
    await expect.poll(() => one('confirm')).not.toBeNull();
    await press('Променете „Сигнали“');
    await press('Запазете');
    await expect.poll(() => one('confirm')).toBeNull();
  });
});
