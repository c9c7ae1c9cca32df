import { TestBed } from '@angular/core/testing';
import { inputBinding, outputBinding, signal } from '@angular/core';
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
  return { ...form, changes };
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
    const { fixture, host } = await setUp({ filter: { statuses: ['RECEIVED'] }, sort: 'NEWEST' });
    onTestFinished(() => localStorage.clear());
    const shown = () => [...host.querySelectorAll('input')].map(({ value }) => value).filter(Boolean);
    expect(shown()).toEqual(['Приет']);
    await TestBed.inject(LanguageStore).choose('EN');
    await fixture.whenStable();
    expect(shown()).toEqual(['Received']);
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
