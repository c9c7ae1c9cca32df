import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { ContractorsQuery } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { OrderWork, type WorkToOrder } from './order-work.ts';

const contractor = (code: string, name: string, over: Partial<ContractorsQuery['receivers'][number]> = {}) => ({
  code,
  kind: 'CONTRACTOR' as const,
  name,
  phone: null,
  channel: 'NONE' as const,
  destination: null,
  categories: [],
  ...over,
});
const receivers: ContractorsQuery['receivers'] = [
  contractor('lights', 'Демо светлини'),
  contractor('roads', 'Демо пътища', { channel: 'MAIL', destination: 'roads@firm.test' }),
  contractor('busy', 'Демо зает'),
  contractor('viks', 'ВиК', { kind: 'BODY' }),
];

async function setUp() {
  const closed: unknown[] = [];
  const data: WorkToOrder = { signalId: '1', category: 'roads.pothole', ordered: ['busy'] };
  TestBed.configureTestingModule({
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: data },
      { provide: MatDialogRef, useValue: { close: (done: unknown) => closed.push(done) } },
    ],
  });
  const shown = await showForm(OrderWork, {
    Contractors: () => ({ receivers }),
    WorkOrderPreview: ({ contractor: code }: { readonly contractor: string }) => ({
      workOrderPreview: {
        __typename: 'ReferralPreview',
        channel: code === 'roads' ? 'MAIL' : 'NONE',
        destination: code === 'roads' ? 'roads@firm.test' : null,
        phone: null,
        subject: 'Нова задача',
        text: `Дупка за ${code}`,
        personalData: [{ __typename: 'PersonalDataFinding', kind: 'PHONE', label: 'Телефон', start: 0, words: '0888' }],
        photos: 2,
      },
    }),
    OrderWork: () => ({ orderWork: { __typename: 'NotFoundError', message: 'Няма такъв сигнал.' } }),
  });
  const { host, loader } = shown;
  // Nothing is offered before it is known what there is to choose.
  expect(host.querySelector('mat-select')).toBeNull();
  await expect.poll(() => host.querySelector('mat-select')).not.toBeNull();
  return {
    ...shown,
    closed,
    choose: async (text: string) => {
      const select = await loader.getHarness(MatSelectHarness);
      await select.open();
      await select.clickOptions({ text });
    },
    leaves: () => host.querySelector('[data-testid=order-leaves]')?.textContent.trim(),
    save: async () => (await loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click(),
  };
}

describe('the form that orders work', () => {
  it('says what leaves for the contractor that is chosen', async () => {
    const form = await setUp();
    expect(form.leaves()).toBeUndefined();
    await form.choose('Демо светлини');
    expect(form.leaves()).toMatch(
      /^Имейл не тръгва: обадете се, ако е спешно\. През връзката си .* каквото пише долу\.$/,
    );
    await form.choose('Демо пътища');
    expect(form.leaves()).toContain('До roads@firm.test тръгва един имейл');
  });

  it('shows word for word what leaves for the contractor that is chosen', async () => {
    const form = await setUp();
    await form.choose('Демо пътища');
    await expect.poll(() => form.host.querySelector('pre')?.textContent).toBe('Дупка за roads');
    expect(form.host.querySelector('ns-what-leaves')?.textContent).toMatch(/0888.*Към Демо пътища тръгва.*Снимки: 2/s);
  });

  it('shows what a contractor without a mail sees with its link, and what the reporter wrote of people', async () => {
    const form = await setUp();
    await form.choose('Демо светлини');
    await expect.poll(() => form.host.querySelector('pre')?.textContent).toBe('Дупка за lights');
    expect(form.host.querySelector('[data-testid=referral-personal-data]')?.textContent).toContain('0888');
    expect(form.host.querySelector('summary')?.textContent.trim()).toBe('Демо светлини вижда през връзката си');
    expect(form.host.textContent).toContain('името и контактите от формата не се показват');
    expect(form.host.textContent).not.toContain('без данни за подателя');
    await form.choose('Демо пътища');
    await expect.poll(() => form.host.querySelector('pre')?.textContent).toBe('Дупка за roads');
  });

  it('offers contractors that do not have the report yet', async () => {
    const { loader } = await setUp();
    const select = await loader.getHarness(MatSelectHarness);
    await select.open();
    const options = await select.getOptions();
    expect(await Promise.all(options.map((each) => each.getText()))).toEqual(['Демо светлини', 'Демо пътища']);
  });

  it('stays open with the refusal', async () => {
    const { choose, save, host, closed } = await setUp();
    await choose('Демо пътища');
    await save();
    await expect.poll(() => host.querySelector('ns-problem')?.textContent).toContain('Няма такъв сигнал.');
    expect(closed).toEqual([]);
  });
});
