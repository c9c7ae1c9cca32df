import { inputBinding, outputBinding, signal } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { FilterMenu } from './filter-menu.ts';

const groups = [
  {
    code: 'roads',
    name: 'Улици',
    choices: [
      { code: 'roads.pothole', name: 'Дупка' },
      { code: 'roads.sign', name: 'Пътен знак' },
    ],
  },
  { code: 'noise', name: 'Шум', choices: [{ code: 'noise.bar', name: 'Шум от заведение' }] },
];

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;

async function setUp(single = false, first: string[] = []) {
  const chosen = signal<string[]>(first);
  const form = await showForm(FilterMenu, {}, [
    inputBinding('label', signal('Категория')),
    inputBinding('groups', signal(groups)),
    inputBinding('counts', signal(new Map([['roads.sign', 3]]))),
    inputBinding('single', signal(single)),
    inputBinding('chosen', chosen),
    outputBinding<string[]>('pick', (codes) => chosen.set(codes)),
  ]);
  const field = form.host.querySelector('input');
  if (!field) {
    throw new Error('no field');
  }
  const settle = () => form.fixture.whenStable();
  const options = () => [...document.querySelectorAll('[role=option]')];
  return {
    ...form,
    chosen,
    field,
    settle,
    names: () => options().map((option) => option.querySelector('.name')?.textContent),
    selected: () => options().filter((option) => option.getAttribute('aria-selected') === 'true').length,
    active: () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent.trim(),
    said: () => form.host.querySelector('.cdk-visually-hidden[aria-live]')?.textContent.trim(),
    type: async (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await settle();
    },
    press: async (key: string) => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle();
    },
  };
}

describe('a menu of a filter', () => {
  it('gives the keyboard back to the screen when Escape closes it', async () => {
    const { host, field, press } = await setUp(false, ['noise']);
    document.body.append(host);
    field.focus();
    await press('ArrowDown');
    await press('Escape');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(document.body);
  });

  it('is found in by typing, says how many, and keeps what is chosen in sight', async () => {
    const { type, press, names, active, said, chosen, selected } = await setUp();
    await press('ArrowDown');
    expect(names()).toEqual(['Всичко в „Улици“', 'Дупка', 'Пътен знак', 'Шум от заведение']);
    await type('znak');
    expect([names(), active(), said()]).toEqual([['Пътен знак'], 'Пътен знак3', 'Намерени: 1. Избрани: 0.']);
    await press('Enter');
    expect(chosen()).toEqual(['roads.sign']);
    await type('шум');
    expect([names(), selected(), active()]).toEqual([['Пътен знак', 'Шум от заведение'], 1, 'Шум от заведение0']);
    await press('Enter');
    expect([chosen(), said()]).toEqual([['roads.sign', 'noise.bar'], 'Намерени: 2. Избрани: 2.']);
  });

  it('goes round with the arrows, chooses and takes back with Enter, and closes with Escape', async () => {
    const { press, active, chosen, field, names } = await setUp(false, ['roads.pothole']);
    expect(field.value).toBe('Дупка');
    await press('Enter');
    expect([field.getAttribute('aria-expanded'), active()]).toEqual(['true', 'Дупка0']);
    await press('Enter');
    expect(chosen()).toEqual([]);
    await press('ArrowUp');
    await press('ArrowUp');
    await press('Enter');
    expect([active(), chosen()]).toEqual(['Шум от заведение0', ['noise.bar']]);
    await press('Escape');
    expect([field.getAttribute('aria-expanded'), names(), field.value]).toEqual(['false', [], 'Шум от заведение']);
  });

  it('says that nothing was found, and then Enter chooses nothing', async () => {
    const { type, press, chosen } = await setUp();
    await type('водопад');
    expect(document.querySelector('[role=option]')?.textContent.trim()).toBe('Няма такова');
    await press('Enter');
    expect(chosen()).toEqual([]);
  });

  it('of one entry closes when it is chosen, and gives it back when it is chosen again', async () => {
    const { type, press, chosen, field } = await setUp(true);
    await type('дупка');
    await press('Enter');
    expect([chosen(), field.getAttribute('aria-expanded')]).toEqual([['roads.pothole'], 'false']);
    await press('ArrowDown');
    await press('Enter');
    expect(chosen()).toEqual([]);
  });
});
