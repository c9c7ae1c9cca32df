import { Dialog } from '@angular/cdk/dialog';
import { Component, DestroyRef, Injector, ViewContainerRef, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Permissions } from '../access/permissions.ts';
import { Keyboard } from '../keys/keyboard.ts';
import { OpenReport } from '../navigation/open-report.ts';
import { showForm } from '../testing/console-fixture.ts';
import { FindField } from './find-field.ts';

const begun: string[] = [];

/** A screen with a report and a field in which something is being written. */
@Component({ template: `<textarea></textarea>` })
class Screen {
  constructor() {
    const [dialog, view, injector] = [inject(Dialog), inject(ViewContainerRef), inject(Injector)];
    const find = () => FindField.open(dialog, view, injector, 'find');
    inject(Keyboard).listen({ find, reject: () => begun.push('key') }, inject(DestroyRef));
    const step = { code: 'REJECTED', name: 'Отклонете', icon: 'ban', begin: () => begun.push('REJECTED') } as const;
    inject(OpenReport).follow(signal({ reference: 'NS-2026-000018', steps: [step] }), inject(DestroyRef));
  }
}

const row = (id: string, description: string) => ({
  __typename: 'Signal',
  id,
  revision: 1,
  version: 1,
  reference: `NS-2026-00000${id}`,
  status: 'RECEIVED',
  statusLabel: 'Приет',
  category: { __typename: 'Category', code: 'pothole', name: 'Дупка', dangerous: false },
  settlement: { __typename: 'Settlement', code: '63427', name: 'Русе' },
  description,
  overdue: false,
  createdAt: '2026-11-30T10:00:00Z',
  address: 'ул. „Плиска“ 4',
  thumbnailUrl: null,
  department: null,
  assignee: null,
  registration: {
    __typename: 'Registration',
    documentGuid: id,
    signalId: id,
    state: 'PENDING',
    incomingNumber: null,
    incomingDate: null,
  },
  serviceDueOn: null,
  statutoryDueOn: null,
  updatedAt: '2026-11-30T10:00:00Z',
  matches: [{ __typename: 'SignalMatch', field: 'DESCRIPTION', excerpt: description, ranges: [] }],
});
const page = (...rows: readonly ReturnType<typeof row>[]) => ({
  signals: {
    __typename: 'SignalConnection',
    edges: rows.map((node) => ({ __typename: 'SignalEdge', cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
});
const person = { __typename: 'Account', id: '7', name: 'Демо Инспектор', role: 'CLERK' };

async function openField(
  search: (text: string) => object | Promise<object> = () => page(),
  before: () => void = () => undefined,
) {
  const { host, fixture } = await showForm(
    Screen,
    {
      Inbox: ({ filter }: { readonly filter: { readonly text: string } }) => search(filter.text),
      StaffOfDepartment: () => ({ staffMembers: [person] }),
    },
    [],
    before,
  );
  document.body.append(host);
  const area = host.querySelector('textarea') as HTMLTextAreaElement;
  area.value = 'недописано';
  area.focus();
  const stroke = (over: KeyboardEventInit) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...over }));
  stroke({ key: 'к', code: 'KeyK', ctrlKey: true });
  const field = () => document.querySelector<HTMLInputElement>('ns-find-field input');
  const entries = () =>
    [...document.querySelectorAll('ns-find-field [role=option]')].map((each) =>
      each.querySelector('.name')?.textContent?.trim(),
    );
  return {
    area,
    field,
    stroke,
    entries,
    chosen: () => document.querySelector('ns-find-field [aria-selected=true] .name')?.textContent?.trim(),
    headings: () => [...document.querySelectorAll('ns-find-field .heading')].map((each) => each.textContent?.trim()),
    type: async (text: string) => {
      (field() as HTMLInputElement).value = text;
      field()?.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    fixture,
  };
}

// jsdom does not scroll.
Element.prototype.scrollIntoView = () => undefined;

afterEach(() => {
  TestBed.inject(Dialog).closeAll();
  vi.restoreAllMocks();
  begun.length = 0;
  localStorage.clear();
});

describe('the field that finds everything', () => {
  it('opens from a field in which something is written, and Escape goes back to it', async () => {
    const { area, field, stroke } = await openField();
    expect(document.activeElement).toBe(field());
    stroke({ key: 'Escape', keyCode: 27 });
    await expect.poll(field).toBeNull();
    expect([document.activeElement, area.value]).toEqual([area, 'недописано']);
    expect(begun).toEqual([]);
  });

  it('is not opened above a question that is being answered', async () => {
    const { stroke, field } = await openField();
    stroke({ key: 'k', code: 'KeyK', metaKey: true });
    expect(document.querySelectorAll('ns-find-field')).toHaveLength(1);
    stroke({ key: 'Escape', keyCode: 27 });
    await expect.poll(field).toBeNull();
  });

  it('shows the steps of the report and the screens before anything is typed', async () => {
    const { headings, entries, chosen } = await openField();
    await expect.poll(headings).toEqual(['Стъпки по NS-2026-000018', 'Екрани']);
    expect(entries()).toEqual(expect.arrayContaining(['Отклонете', 'Карта', 'Журнал']));
    expect(chosen()).toBe('Отклонете');
  });

  it('begins a step once the keyboard is back', async () => {
    const { type, stroke, field } = await openField();
    await type('отклон');
    stroke({ key: 'Enter' });
    await expect.poll(field).toBeNull();
    expect(begun).toEqual(['REJECTED']);
  });

  it.each([
    ['журнал', 'Журнал'],
    ['журнла', 'Журнал'],
    ['zhurnal', 'Журнал'],
    ['audit', 'Журнал'],
    ['администрация служители', 'Служители'],
    ['служители администрация', 'Служители'],
    ['табло', 'Табло'],
    ['english', 'Език: English'],
    ['dark', 'Тъмен изглед'],
    ['тема', 'Тъмен изглед'],
    ['компактен', 'Вид на списъка: Компактен'],
    ['инспектор демо', 'Демо Инспектор'],
  ])('finds by %s', async (text, name) => {
    const { type, entries } = await openField();
    await type(text);
    await expect.poll(() => entries()[0]).toBe(name);
  });

  it('moves with the arrows and goes round at the ends', async () => {
    const { type, stroke, chosen, field, fixture } = await openField(() => page(row('1', 'Дупка')));
    await type('дупка');
    await expect.poll(chosen).toBe('Дупка · ул. „Плиска“ 4');
    stroke({ key: 'ArrowUp' });
    await fixture.whenStable();
    expect(chosen()).toBe('Всички резултати за „дупка“');
    const active = field()?.getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.getAttribute('aria-selected')).toBe('true');
    stroke({ key: 'ArrowDown' });
    await fixture.whenStable();
    expect(chosen()).toBe('Дупка · ул. „Плиска“ 4');
  });

  it('never shows the answer to an earlier text, however late it comes', async () => {
    const late = Promise.withResolvers<object>();
    const { type, entries } = await openField((text) => (text === 'шахта' ? late.promise : page(row('2', 'Дърво'))));
    const asked = vi.spyOn(globalThis, 'fetch');
    await type('шахта');
    await expect.poll(() => asked.mock.calls.length).toBe(1);
    await type('дърво');
    await expect.poll(entries).toHaveLength(2);
    late.resolve(page(row('1', 'Шахта'), row('3', 'Шахта')));
    await late.promise;
    await new Promise((resolve) => setTimeout(resolve));
    expect(entries()).toHaveLength(2);
    expect(document.querySelector('ns-find-field .detail')?.textContent).toContain('NS-2026-000002');
  });

  it('shows no report of the former text while the next one is typed', async () => {
    const { type, entries } = await openField((text) => (text === 'дупка' ? page(row('1', 'Дупка')) : page()));
    await type('дупка');
    await expect.poll(entries).toHaveLength(2);
    await type('дупка без име');
    expect(entries()).toEqual(['Всички резултати за „дупка без име“']);
    await expect.poll(entries).toEqual([]);
  });

  it('leads to the list with the same search', async () => {
    const { type, stroke, field } = await openField();
    const go = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await type('дупка');
    stroke({ key: 'Enter' });
    await expect.poll(field).toBeNull();
    expect(go).toHaveBeenCalledWith(['/inbox'], { queryParams: expect.objectContaining({ q: 'дупка' }) });
  });
});

describe('what is found', () => {
  it('is nothing that the person may not open', async () => {
    const { entries, type } = await openField(undefined, () => {
      const permissions = TestBed.inject(Permissions);
      vi.spyOn(permissions, 'has').mockReturnValue(false);
      vi.spyOn(permissions, 'reach').mockReturnValue(undefined);
      for (const right of ['handles', 'setsDates', 'enters', 'seesWorkload', 'administers'] as const) {
        vi.spyOn(permissions, right).mockReturnValue(false);
      }
    });
    await expect.poll(entries).toContain('Сигнали');
    expect(entries()).toEqual([
      'Отклонете',
      'Сигнали',
      'За внимание',
      'Карта',
      'Табло',
      'Готови текстове',
      'Моят профил',
    ]);
    await type('журнал');
    await expect.poll(entries).toEqual([]);
  });
});
