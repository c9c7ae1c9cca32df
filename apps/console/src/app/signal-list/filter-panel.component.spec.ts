import { Component, input, inputBinding, output, outputBinding, signal } from '@angular/core';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { SignalFilter } from '@ns/contract/console';
import { describe, expect, it, onTestFinished } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { Assignees } from './assignees.ts';
import { FilterCounts } from './filter-counts.ts';
import { FilterPanel } from './filter-panel.ts';
import type { SignalQuery } from './signal-query.ts';

@Component({
  imports: [FilterPanel],
  providers: [Assignees, FilterCounts],
  template: `<ns-filter-panel [query]="query()" (changed)="changed.emit($event)" />`,
})
class Frame {
  readonly query = input.required<SignalQuery>();
  readonly changed = output<SignalQuery>();
}

async function show(filter: SignalFilter) {
  const changes: SignalFilter[] = [];
  const query = signal<SignalQuery>({ filter, sort: 'DUE' });
  const { host, fixture, loader } = await showForm(Frame, {}, [
    inputBinding('query', query),
    outputBinding<SignalQuery>('changed', (changed) => changes.push(changed.filter)),
  ]);
  onTestFinished(() => fixture.destroy());
  const fields = () =>
    [...host.querySelectorAll<HTMLElement>('.fields mat-form-field')].map((field) => {
      const input = field.querySelector('input');
      return `${field.querySelector('mat-label')?.textContent ?? ''}: ${input?.value ?? field.textContent}`;
    });
  const change = async (to: SignalFilter) => {
    query.set({ filter: to, sort: 'DUE' });
    await fixture.whenStable();
  };
  return { changes, change, fields, loader };
}

/** Each filter of the API: a value that the panel must show, or why it has no field there. */
const filters: Readonly<Record<keyof SignalFilter, { readonly shown: SignalFilter } | { readonly elsewhere: string }>> =
  {
    statuses: { shown: { statuses: ['CLOSED'] } },
    departments: { shown: { departments: ['op_kd'] } },
    categories: { shown: { categories: ['pothole'] } },
    settlements: { shown: { settlements: ['63427'] } },
    assigneeId: { shown: { assigneeId: '7' } },
    dueToday: { shown: { dueToday: true } },
    undecided: { shown: { undecided: true } },
    awaitsHead: { shown: { awaitsHead: true } },
    awaitsManagement: { shown: { awaitsManagement: true } },
    waitsForBudget: { shown: { waitsForBudget: true } },
    nextDayBy: { elsewhere: 'a link of the workload; the list is ordered by the day' },
    answered: { shown: { answered: true } },
    disputed: { shown: { disputed: true } },
    withUpdates: { shown: { withUpdates: true } },
    registration: { shown: { registration: 'PENDING' } },
    dangerous: { shown: { dangerous: true } },
    withPhotos: { shown: { withPhotos: false } },
    published: { shown: { published: true } },
    reopened: { shown: { reopened: true } },
    rated: { shown: { rated: false } },
    starsAtMost: { shown: { starsAtMost: 2 } },
    withErased: { shown: { withErased: true } },
    channels: { shown: { channels: ['PHONE'] } },
    from: { shown: { from: '2026-11-01' } },
    to: { shown: { to: '2026-11-30' } },
    text: { elsewhere: 'the search beside the panel' },
    overdue: { elsewhere: 'a quick mark beside the panel' },
    dueSoon: { elsewhere: 'a quick mark beside the panel' },
    unassigned: { elsewhere: 'a quick mark beside the panel' },
    reporter: { elsewhere: 'a link of the report: nobody is chosen from a list of all reporters' },
    bbox: { elsewhere: 'the map' },
    externalBodies: { elsewhere: 'no list of the console is narrowed by it' },
  };

describe('the panel of the filters', () => {
  it.each(Object.entries(filters).flatMap(([name, each]) => ('shown' in each ? [[name, each.shown] as const] : [])))(
    'shows and sets %s',
    async (_name, filter) => {
      const { change, fields } = await show({});
      const unset = fields();
      await change(filter);
      expect(fields().filter((field) => !unset.includes(field))).toHaveLength(1);
    },
  );

  it('sets what waits today, several at once, and takes it away', async () => {
    const { changes, loader } = await show({ dueToday: true });
    const selects = await loader.getAllHarnesses(MatSelectHarness);
    const waiting = (await Promise.all(selects.map(async (each) => [await each.isMultiple(), each] as const))).find(
      ([isMultiple]) => isMultiple,
    )?.[1];
    await waiting?.open();
    await waiting?.clickOptions({ text: 'Оспорени' });
    expect(changes.at(-1)).toEqual({
      dueToday: true,
      undecided: null,
      awaitsHead: null,
      awaitsManagement: null,
      waitsForBudget: null,
      answered: null,
      disputed: true,
      withUpdates: null,
    });
    await waiting?.clickOptions({ text: 'Срок днес' });
    expect(changes.at(-1)).toMatchObject({ dueToday: null });
  });
});
