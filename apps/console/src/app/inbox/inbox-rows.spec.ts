import { describe, expect, it } from 'vitest';
import { type InboxRow, appendPage, placeRows, updateRows } from './inbox-rows.ts';

function row(id: string, changes: Partial<InboxRow> = {}): InboxRow {
  return {
    id,
    reference: `NS-2026-${id.padStart(6, '0')}`,
    version: 1,
    status: 'RECEIVED',
    statusLabel: 'Приет',
    category: { code: 'potholes', name: 'Дупки' },
    settlement: { code: 'ruse', name: 'Русе' },
    description: 'Дупка на пътя',
    department: null,
    assignee: null,
    registration: {
      documentGuid: `guid-${id}`,
      signalId: id,
      state: 'PENDING',
      incomingNumber: null,
      incomingDate: null,
    },
    serviceDueOn: null,
    statutoryDueOn: '2027-01-24',
    overdue: false,
    createdAt: `2026-11-24T10:0${id}:00.000Z`,
    updatedAt: `2026-11-24T10:0${id}:00.000Z`,
    ...changes,
  };
}

const ids = (rows: readonly InboxRow[]) => rows.map(({ id }) => id).join(' ');

describe('live rows of the inbox', () => {
  it('show a changed signal in the place where it stands', () => {
    const changed = row('2', { version: 2, status: 'ASSIGNED', updatedAt: '2026-11-24T11:00:00.000Z' });
    const rows = updateRows([row('3'), row('2'), row('1')], [changed]);
    expect(ids(rows)).toBe('3 2 1');
    expect(rows[1]?.status).toBe('ASSIGNED');
  });

  it('do not go back to an older state that arrives late', () => {
    const shown = [row('1', { version: 3, status: 'RESOLVED' })];
    expect(updateRows(shown, [row('1', { version: 2, status: 'ASSIGNED' })])).toBe(shown);
  });

  it('show a number that arrives without a new version of the case', () => {
    const numbered = row('1', {
      registration: {
        documentGuid: 'guid-1',
        signalId: '1',
        state: 'REGISTERED',
        incomingNumber: 'С-123',
        incomingDate: '2026-11-24',
      },
    });
    expect(updateRows([row('1')], [numbered])[0]?.registration.incomingNumber).toBe('С-123');
  });

  it('put a new signal on top of the newest first', () => {
    expect(ids(placeRows([row('2'), row('1')], [row('3')], 'NEWEST', { hasMore: true }))).toBe('3 2 1');
  });

  it('put a new signal where its deadline belongs', () => {
    const shown = [row('1', { serviceDueOn: '2026-11-25' }), row('2', { serviceDueOn: '2026-12-05' })];
    expect(ids(placeRows(shown, [row('3', { serviceDueOn: '2026-11-30' })], 'DUE', { hasMore: true }))).toBe('1 3 2');
  });

  it('put a signal without a service target after those with one', () => {
    const shown = [row('1', { serviceDueOn: '2026-11-25' })];
    expect(ids(placeRows(shown, [row('2')], 'DUE', { hasMore: false }))).toBe('1 2');
  });

  it('leave a signal that belongs below the loaded pages to its page', () => {
    const shown = [row('1'), row('2')];
    expect(ids(placeRows(shown, [row('3')], 'OLDEST', { hasMore: true }))).toBe('1 2');
    expect(ids(placeRows(shown, [row('3')], 'OLDEST', { hasMore: false }))).toBe('1 2 3');
  });

  it('hold each signal once, also when a page repeats it', () => {
    expect(ids(appendPage([row('3'), row('2')], [row('2'), row('1')]))).toBe('3 2 1');
    expect(ids(placeRows([row('3')], [row('3')], 'NEWEST', { hasMore: false }))).toBe('3');
  });
});
