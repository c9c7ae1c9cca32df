import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { LanguageStore } from '@ns/web';
import { describe, expect, it, onTestFinished } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { ListFilters } from './list-filters.ts';
import type { SignalQuery } from './signal-query.ts';

async function setUp(query: SignalQuery) {
  const changes: SignalQuery[] = [];
  const form = await showForm(ListFilters, {}, [
    inputBinding('query', signal(query)),
    outputBinding<SignalQuery>('changed', (changed) => changes.push(changed)),
  ]);
  onTestFinished(() => form.fixture.destroy());
  const trigger = form.host.querySelector<HTMLButtonElement>('[data-testid=filters]');
  if (!trigger) {
    throw new Error('no button of the filters');
  }
  const chips = () =>
    [...form.host.querySelectorAll('[data-testid=set-filter]')].map(({ textContent }) => textContent.trim());
  return { ...form, changes, trigger, chips };
}

describe('the filters of the inbox', () => {
  it('toggle a mark and keep the rest of the filter', async () => {
    const { changes, host } = await setUp({ filter: { text: 'дупка', overdue: true }, sort: 'DUE' });
    const overdue = host.querySelector<HTMLButtonElement>('[data-mark=overdue]');
    expect(overdue?.getAttribute('aria-pressed')).toBe('true');
    overdue?.click();
    host.querySelector<HTMLButtonElement>('[data-mark=unassigned]')?.click();
    expect(changes).toEqual([
      { filter: { text: 'дупка', overdue: null }, sort: 'DUE' },
      { filter: { text: 'дупка', overdue: true, unassigned: true }, sort: 'DUE' },
    ]);
  });

  it('change the order by the menu', async () => {
    const { changes, loader } = await setUp({ filter: {}, sort: 'NEWEST' });
    const sort = await loader.getHarness(MatSelectHarness.with({ ancestor: '.sort' }));
    await sort.open();
    const options = await sort.getOptions();
    await options[2]?.click();
    expect(changes).toEqual([{ filter: {}, sort: 'DUE' }]);
  });

  it('turn to another language with its words, never with their keys', async () => {
    const { fixture, chips } = await setUp({ filter: { statuses: ['RECEIVED'] }, sort: 'NEWEST' });
    onTestFinished(() => localStorage.clear());
    expect(chips()).toEqual(['Приет']);
    await TestBed.inject(LanguageStore).choose('EN');
    await fixture.whenStable();
    expect(chips()).toEqual(['Received']);
  });

  it('that are set are chips, counted by the button, and taken away by a press', async () => {
    const query: SignalQuery = {
      filter: { statuses: ['RECEIVED', 'CLOSED'], departments: ['op_kd'], text: 'дупка', overdue: true },
      sort: 'DUE',
    };
    const { changes, chips, host, trigger } = await setUp(query);
    expect(chips()).toEqual(['Приет +1', 'Комунални дейности']);
    expect(trigger.textContent.replace(/\s+/g, ' ').trim()).toBe('Филтри · 2');
    host.querySelectorAll<HTMLButtonElement>('[data-testid=set-filter]')[1]?.click();
    expect(changes).toEqual([{ ...query, filter: { ...query.filter, departments: null } }]);
  });

  it('that are not set wait behind the button, which has the focus again after Escape', async () => {
    const { fixture, trigger } = await setUp({ filter: {}, sort: 'DUE' });
    const panel = () => document.querySelector<HTMLElement>('[data-testid=filter-panel]');
    expect([panel(), trigger.getAttribute('aria-expanded')]).toEqual([null, 'false']);
    trigger.focus();
    trigger.click();
    await fixture.whenStable();
    expect(trigger.getAttribute('aria-expanded')).toBe('true');
    const field = panel()?.querySelector('input');
    field?.focus();
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await fixture.whenStable();
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(trigger);
  });

  it('in the panel hold at once', async () => {
    const { changes, fixture, trigger } = await setUp({ filter: { overdue: true }, sort: 'DUE' });
    trigger.click();
    await fixture.whenStable();
    const all = TestbedHarnessEnvironment.documentRootLoader(fixture);
    const danger = await all.getHarness(MatFormFieldHarness.with({ floatingLabelText: 'Опасност' }));
    const select = await danger.getControl(MatSelectHarness);
    await select?.open();
    await select?.clickOptions({ text: 'Опасна категория' });
    expect(changes).toEqual([{ filter: { overdue: true, dangerous: true }, sort: 'DUE' }]);
  });

  it('search at once on Enter', async () => {
    const { changes, host } = await setUp({ filter: {}, sort: 'NEWEST' });
    const field = host.querySelector<HTMLInputElement>('.search input');
    if (!field) {
      throw new Error('no search field');
    }
    field.value = 'НС-12';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(changes).toEqual([{ filter: { text: 'НС-12' }, sort: 'NEWEST' }]);
  });
});
