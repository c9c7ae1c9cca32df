import { Component } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { MyDayWatch } from '../live/my-day-watch.ts';
import { signalQueryFrom } from '../signal-list/signal-query.ts';
import { showForm } from '../testing/console-fixture.ts';
import { Today } from './today.ts';

@Component({ imports: [Today], providers: [MyDayWatch], template: '<ns-today />' })
class Frame {}

const nothing = {
  dueToday: 0,
  undecided: 0,
  awaitsHead: 0,
  awaitsManagement: 0,
  overdue: 0,
  answered: 0,
  disputed: 0,
  newDangerous: 0,
  withUpdates: 0,
  total: 0,
};
const show = async (counts: Partial<typeof nothing>) => {
  const { host } = await showForm(Frame, { MyDay: () => ({ myDay: { __typename: 'MyDay', ...nothing, ...counts } }) });
  await expect.poll(() => host.querySelector('ul, ns-empty-state')).not.toBeNull();
  return host;
};

describe('the day', () => {
  it('leads from each number to the list with the same filter', async () => {
    const host = await show({
      dueToday: 1,
      undecided: 6,
      awaitsHead: 8,
      awaitsManagement: 9,
      overdue: 2,
      answered: 3,
      disputed: 4,
      newDangerous: 5,
      withUpdates: 7,
      total: 20,
    });
    const links = [...host.querySelectorAll('li a')].map((link) => {
      const { searchParams } = new URL(link.getAttribute('href') ?? '', 'http://console.test');
      return [link.getAttribute('aria-label'), signalQueryFrom(searchParams).filter];
    });
    expect(links).toEqual([
      ['Нови и опасни: 5', { statuses: ['RECEIVED'], dangerous: true }],
      ['Просрочени: 2', { overdue: true }],
      ['Чакат ръководството: 9', { awaitsManagement: true }],
      ['Чакат нова дата: 6', { undecided: true }],
      ['Срок днес: 1', { dueToday: true }],
      ['Подателят отговори: 3', { answered: true }],
      ['Оспорени: 4', { disputed: true }],
      ['С новини от съседи: 7', { withUpdates: true }],
    ]);
  });

  it('shows what does not wait without a way to an empty list', async () => {
    const host = await show({ overdue: 2, total: 2 });
    expect(host.querySelectorAll('li')).toHaveLength(8);
    expect([...host.querySelectorAll('li a')].map((link) => link.textContent.trim())).toEqual(['Просрочени']);
  });

  it('says that nothing waits', async () => {
    const host = await show({});
    expect(host.querySelector('li')).toBeNull();
    expect(host.querySelector('ns-empty-state')?.textContent).toContain('За днес няма нищо спешно');
    expect(host.querySelector('ns-empty-state a')?.getAttribute('href')).toBe('/inbox');
  });
});
