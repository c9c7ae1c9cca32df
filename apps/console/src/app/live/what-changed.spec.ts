import type { SignalDetailsFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { whatChanged } from './what-changed.ts';

const before = {
  statusLabel: 'Разпределен',
  department: { code: 'roads', name: 'Пътища' },
  assignee: null,
  category: { code: 'pothole', name: 'Дупка' },
  description: 'Дупка пред входа.',
  settlement: { code: '63427', name: 'Русе' },
  address: 'ул. „Борисова“ 12',
  actionTaken: null,
  serviceDueOn: '2026-12-01',
  events: [{ cursor: '1' }, { cursor: '2' }],
} as unknown as SignalDetailsFragment;

describe('what somebody else changed meanwhile', () => {
  it('is listed part by part, with the events in between', () => {
    const after = {
      ...before,
      statusLabel: 'Изпълнен',
      address: 'ул. „Борисова“ 14',
      assignee: { id: '7', name: 'Демо Служител' },
      events: [...before.events, { cursor: '3' }],
    } as unknown as SignalDetailsFragment;
    expect(whatChanged(before, after)).toEqual({
      changes: [
        { part: 'status', before: 'Разпределен', after: 'Изпълнен' },
        { part: 'assignee', before: null, after: 'Демо Служител' },
        { part: 'address', before: 'ул. „Борисова“ 12', after: 'ул. „Борисова“ 14' },
      ],
      facts: [{ cursor: '3' }],
    });
  });

  it('is nothing when only the moment differs', () => {
    expect(whatChanged(before, { ...before })).toEqual({ changes: [], facts: [] });
  });
});
