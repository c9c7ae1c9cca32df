import { inputBinding, outputBinding, signal } from '@angular/core';
import type { SignalStatus } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { openByTerm, openStatuses, type SignalQuery } from '../signal-list/signal-query.ts';
import { showForm } from '../testing/console-fixture.ts';
import { FinishedMatches } from './finished-matches.ts';

const counts: ReadonlyMap<SignalStatus, number> = new Map([
  ['RECEIVED', 5],
  ['RESOLVED', 1],
  ['CLOSED', 2],
]);
const searched: SignalQuery = { ...openByTerm, filter: { ...openByTerm.filter, text: 'дупка' } };

async function setUp({ query = searched, shown = 0, byStatus = counts, more = '' } = {}) {
  const changes: SignalQuery[] = [];
  const form = await showForm(FinishedMatches, {}, [
    inputBinding('query', signal(query)),
    inputBinding('shown', () => shown),
    inputBinding('byStatus', () => byStatus),
    inputBinding('more', () => more),
    outputBinding<SignalQuery>('changed', (changed) => changes.push(changed)),
  ]);
  const text = form.host.textContent?.replace(/\s+/g, ' ').trim();
  return { ...form, changes, text };
}

describe('a search among open signals that finds nothing or little', () => {
  it('says how many are among the closed, and shows them', async () => {
    const { text, host, changes } = await setUp();
    expect(text).toBe('3 сред приключените · Покажете');
    host.querySelector('button')?.click();
    const [{ filter, sort } = searched] = changes;
    expect([filter.text, sort]).toEqual(['дупка', 'DUE']);
    expect(filter.statuses).toEqual(expect.arrayContaining(['RESOLVED', 'CLOSED', 'REJECTED', 'FORWARDED']));
    expect(filter.statuses?.some((status) => openStatuses.includes(status))).toBe(false);
  });

  it('says that there are more than were counted', async () => {
    const { text } = await setUp({ byStatus: new Map([['CLOSED', 1_000]]), more: '+' });
    expect(text).toBe('1000+ сред приключените · Покажете');
  });

  it.each([
    ['without a text', { query: openByTerm }],
    ['beside many rows', { shown: 11 }],
    ['where none is closed', { byStatus: new Map<SignalStatus, number>([['RECEIVED', 5]]) }],
    ['where closed ones are shown anyway', { query: { filter: { text: 'дупка' }, sort: 'DUE' } as SignalQuery }],
    ['among what is overdue', { query: { ...searched, filter: { ...searched.filter, overdue: true } } as SignalQuery }],
  ])('says nothing %s', async (_when, given) => {
    expect((await setUp(given)).text).toBe('');
  });
});
