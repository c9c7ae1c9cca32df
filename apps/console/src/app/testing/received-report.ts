import type { SignalDetailsFragment } from '@ns/contract/console';

const reasons = { field: 'MESSAGE', required: true, label: 'Мотиви', hint: null };

/** A step that asks for a text. */
export function stepWithText(to: string, label: string) {
  return { to, label, fields: [reasons] };
}

/** A report as its page has it: received, and may be rejected. */
export function receivedReport(over: object = {}): SignalDetailsFragment {
  return {
    __typename: 'Signal',
    id: '1',
    reference: 'NS-2026-000001',
    version: 3,
    status: 'RECEIVED',
    statusLabel: 'Приет',
    department: { code: 'op_kd', name: 'Комунални дейности' },
    category: { name: 'Дупка' },
    settlement: { code: '63427', name: 'Русе' },
    events: [],
    availableTransitions: [stepWithText('REJECTED', 'Отклонете')],
    ...over,
  } as unknown as SignalDetailsFragment;
}
