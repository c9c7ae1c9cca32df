import type { DeliveryPartsFragment, HistoryEntryFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { countByKind, historyItems } from './history-items.ts';

const event = (cursor: string, type: string, at: string, note: string | null = null) =>
  ({
    cursor,
    type,
    title: type,
    at,
    actor: null,
    isOwn: false,
    status: null,
    message: null,
    messagePublic: false,
    mayBePublic: false,
    note,
    mentions: [],
    corrections: [],
    photos: [],
    documents: [],
  }) as HistoryEntryFragment;
const mail = (id: string, createdAt: string, sentAt: string | null = null) =>
  ({ id, createdAt, sentAt }) as DeliveryPartsFragment;

describe('the history of a signal', () => {
  const items = historyItems(
    [
      event('1', 'received', '2026-11-24T08:00:00Z'),
      event('2', 'registered', '2026-11-24T08:00:05Z'),
      event('3', 'note', '2026-11-24T09:00:00Z', 'Обадих се.'),
      event('4', 'resolved', '2026-11-24T10:00:00Z', 'Снимката е от екипа.'),
    ],
    [mail('a', '2026-11-24T08:00:00Z'), mail('b', '2026-11-24T08:00:05Z', '2026-11-24T11:00:00Z')],
  );

  it('shows events and mails as one history, the newest first', () => {
    expect(items.map(({ key }) => key)).toEqual(['mail-b', '4', '3', '2', 'mail-a', '1']);
  });

  it('is grouped into events, notes, mails and registration; a step with a note is both', () => {
    expect([...countByKind(items)]).toEqual([
      ['facts', 2],
      ['notes', 2],
      ['mails', 2],
      ['registration', 1],
    ]);
  });
});
