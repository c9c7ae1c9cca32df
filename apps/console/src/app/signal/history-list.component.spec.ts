import { inputBinding } from '@angular/core';
import type { HistoryEntryFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { HistoryList } from './history-list.ts';

describe('the history of a report', () => {
  it('has the documents of a note with name and size, to be saved', async () => {
    const document = {
      __typename: 'Document',
      id: 'd1',
      name: 'Протокол № 7.pdf',
      bytes: 3_400_000,
      url: '/photos/d1',
    };
    const note = {
      cursor: '2',
      type: 'note',
      title: 'Бележка',
      at: '2026-11-30T10:00:00Z',
      actor: 'Демо служител',
      note: 'От огледа.',
      status: null,
      message: null,
      corrections: [],
      mentions: [],
      photos: [],
      documents: [document],
    } as unknown as HistoryEntryFragment;
    const { host } = await showForm(HistoryList, {}, [
      inputBinding('signalId', () => '7'),
      inputBinding('events', () => [note]),
      inputBinding('deliveries', () => []),
    ]);
    const link = host.querySelector<HTMLAnchorElement>('.documents a');
    expect(link?.textContent.trim()).toBe('Протокол № 7.pdf');
    expect(link?.getAttribute('href')).toBe('/photos/d1');
    expect(link?.hasAttribute('download')).toBe(true);
    expect(link?.getAttribute('aria-label')?.replaceAll(/\s/g, ' ')).toBe('Запазете Протокол № 7.pdf, 3,4 MB');
    expect(host.querySelector('.documents li')?.textContent.replaceAll(/\s/g, ' ')).toContain('3,4 MB');
  });

  it.each([
    ['resolved', 'FAILED', true],
    ['resolved', 'SEEN', false],
    ['note', 'FAILED', false],
  ])('of a photo of %s whose look is %s asks somebody to look: %s', async (type, state, asks) => {
    const look = { state, reason: state === 'FAILED' ? 'UNAVAILABLE' : null, lookedAt: null, found: [] };
    const photo = { __typename: 'Photo', id: 'p1', thumbnailUrl: '/p1', coversVersion: 0, covers: [], look };
    const outcome = {
      cursor: '3',
      type,
      title: 'Изпълнен',
      at: '2026-11-30T10:00:00Z',
      actor: 'Демо служител',
      note: null,
      status: null,
      message: null,
      corrections: [],
      mentions: [],
      photos: [photo],
      documents: [],
    } as unknown as HistoryEntryFragment;
    const { host } = await showForm(HistoryList, {}, [
      inputBinding('signalId', () => '7'),
      inputBinding('events', () => [outcome]),
      inputBinding('deliveries', () => []),
    ]);
    expect(host.querySelector('ns-photo-strip')).not.toBeNull();
    const line = host.querySelector('[data-testid=looks-failed]');
    expect(line !== null).toBe(asks);
    expect(line?.textContent ?? 'Снимка 1 не можа').toContain('Снимка 1 не можа');
  });
});
