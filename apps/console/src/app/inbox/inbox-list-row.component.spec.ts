import { ApplicationRef, inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { MatchedField } from '@ns/contract/console';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { seesDepartments, showForm } from '../testing/console-fixture.ts';
import type { ListColumn } from './inbox-layout.ts';
import { InboxListRow } from './inbox-list-row.ts';

const match = (field: MatchedField, excerpt: string, marked: string) => {
  const from = excerpt.indexOf(marked);
  return { field, excerpt, ranges: [{ from, to: from + marked.length }] };
};

const signal = {
  __typename: 'Signal',
  id: '1',
  reference: 'NS-2026-000001',
  status: 'RECEIVED',
  statusLabel: 'Приет',
  description: 'Паднал знак.',
  category: { code: 'signs', name: 'Знак', dangerous: false },
  settlement: { code: '63427', name: 'Русе' },
  address: 'ул. „Плиска“ 48',
  thumbnailUrl: null,
  department: { code: 'op_kd', name: 'Комунални дейности' },
  assignee: null,
  registration: { state: 'REGISTERED', incomingNumber: '94-Д-17' },
  overdue: false,
  serviceDueOn: null,
  statutoryDueOn: '2099-01-24',
  matches: [],
};

const table = ['signal', 'matter', 'description', 'hands'] as const;

async function show(over: Readonly<Record<string, unknown>>, columns: readonly ListColumn[] = table) {
  const row = { ...signal, ...over } as unknown as ListedRow;
  const { host } = await showForm(InboxListRow, {}, [
    inputBinding('row', () => row),
    inputBinding('columns', () => columns),
  ]);
  const textOf = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim();
  return { host, textOf };
}

/** What a row of the table says about the signal, and what is marked in it. */
async function shown(...matches: ReturnType<typeof match>[]) {
  const { host, textOf } = await show({ matches });
  const cell = host.querySelector('.cell.description');
  return {
    texts: [...(cell?.children ?? [])].map(textOf),
    marked: [...(cell?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent),
  };
}

describe.each([
  ['a row of the table', table],
  ['a card', []],
])('%s', (_shape, columns) => {
  it('says where it is, with the settlement only when that is not the main town', async () => {
    const matterIn = async (over: Readonly<Record<string, unknown>>) => {
      const { host, textOf } = await show(over, columns);
      return textOf(host.querySelector('.words'));
    };
    expect(await matterIn({})).toBe('Знак · ул. „Плиска“ 48');
    TestBed.resetTestingModule();
    const village = { code: '07603', name: 'Бъзън' };
    expect(await matterIn({ settlement: village })).toBe('Знак · Бъзън, ул. „Плиска“ 48');
    TestBed.resetTestingModule();
    expect(await matterIn({ settlement: village, address: null })).toBe('Знак · Бъзън');
    TestBed.resetTestingModule();
    expect(await matterIn({ address: null })).toBe('Знак');
  });

  it('marks danger and shows the first photo', async () => {
    const category = { code: 'manhole', name: 'Шахта', dangerous: true };
    const { host, textOf } = await show({ category, thumbnailUrl: '/photos/1/thumbnail?e=1' }, columns);
    expect(textOf(host.querySelector('[data-testid=row-danger]'))).toBe('Опасност');
    expect(host.querySelector('ns-row-photo img')?.getAttribute('src')).toBe('/photos/1/thumbnail?e=1');
    TestBed.resetTestingModule();
    const calm = await show({}, columns);
    expect(calm.host.querySelector('[data-testid=row-danger], ns-row-photo')).toBeNull();
  });

  it('names the department to those who read several, and the person', async () => {
    const assignee = { id: '7', name: 'Демо служител' };
    const handsOf = async () => {
      const { host } = await show({ assignee }, columns);
      return [...host.querySelectorAll('.hands .ns-cut, .who')].map(({ textContent }) => textContent).join(' · ');
    };
    expect(await handsOf()).toBe('Комунални дейности · Демо служител');
    TestBed.resetTestingModule();
    seesDepartments.set(false);
    onTestFinished(() => seesDepartments.set(true));
    expect(await handsOf()).toBe('Демо служител');
  });

  it('puts a mark in the place of a photo that does not come', async () => {
    const { host } = await show({ thumbnailUrl: '/photos/1/thumbnail?e=1' }, columns);
    host.querySelector('ns-row-photo img')?.dispatchEvent(new Event('error'));
    await TestBed.inject(ApplicationRef).whenStable();
    expect(host.querySelector('ns-row-photo img')).toBeNull();
    expect(host.querySelector('ns-row-photo mat-icon')).not.toBeNull();
  });
});

describe('a card that a search found', () => {
  it('shows the hit beside the description, not behind it', async () => {
    const { host, textOf } = await show({ matches: [match('ADDRESS', 'ул. „Плиска“ 48', 'Плиска')] }, []);
    expect(textOf(host.querySelector('.description'))).toBe('Паднал знак.');
    expect(textOf(host.querySelector('.found'))).toBe('адрес: ул. „Плиска“ 48');
    expect(host.querySelector('.description .found')).toBeNull();
  });
});

describe('a row that a search found', () => {
  it.each([
    ['ADDRESS', 'ул. „Плиска“ 48', 'Плиска', 'адрес'],
    ['MESSAGE', 'Знакът е вдигнат.', 'вдигнат', 'отговор'],
    ['REPORTER_PHONE', '0880 001 632', '880 001 632', 'телефон на подателя'],
    ['DEPARTMENT', 'Отдел „Екология“', 'Екология', 'звено'],
    ['QUARTER', 'Ялта', 'Ялта', 'квартал'],
  ] as const)('by %s says so beside the description, which stays', async (field, excerpt, marked, where) => {
    const row = await shown(match(field, excerpt, marked));
    expect(row.texts).toEqual(['Паднал знак.', `${where}: ${excerpt}`]);
    expect(row.marked).toEqual([marked]);
  });

  it('marks its description, and the most telling of the other places', async () => {
    const row = await shown(
      match('DESCRIPTION', 'Паднал знак.', 'знак'),
      match('NOTE', 'Знакът е поръчан.', 'Знакът'),
      match('ADDRESS', 'до знака', 'знака'),
    );
    expect(row.texts).toEqual(['Паднал знак.', 'адрес: до знака']);
    expect(row.marked).toEqual(['знак', 'знака']);
  });

  it('is as it was without a search', async () => {
    expect(await shown()).toEqual({ texts: ['Паднал знак.'], marked: [] });
  });
});
