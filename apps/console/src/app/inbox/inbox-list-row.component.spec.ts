import { inputBinding } from '@angular/core';
import type { MatchedField } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { showForm } from '../testing/console-fixture.ts';
import { InboxListRow } from './inbox-list-row.ts';

const match = (field: MatchedField, excerpt: string, marked: string) => {
  const from = excerpt.indexOf(marked);
  return { field, excerpt, ranges: [{ from, to: from + marked.length }] };
};

/** What a row of the table says about the signal, and what is marked in it. */
async function shown(...matches: ReturnType<typeof match>[]) {
  const row = {
    __typename: 'Signal',
    id: '1',
    reference: 'NS-2026-000001',
    status: 'RECEIVED',
    statusLabel: 'Приет',
    description: 'Паднал знак.',
    category: { name: 'Знак' },
    settlement: { name: 'Русе' },
    department: null,
    assignee: null,
    registration: { state: 'REGISTERED', incomingNumber: '94-Д-17' },
    matches,
  } as unknown as ListedRow;
  const { host } = await showForm(InboxListRow, {}, [
    inputBinding('row', () => row),
    inputBinding('columns', () => ['signal', 'description']),
  ]);
  const cell = host.querySelector('.cell.description');
  return {
    texts: [...(cell?.children ?? [])].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()),
    marked: [...(cell?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent),
  };
}

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
