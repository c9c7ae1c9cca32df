import type { NeverNull } from './compared-statements.ts';

const living = {
  columns: ['name', 'email'],
  why: 'asks for accounts without a moment of deletion, which have both by a check of the table',
};
const attached = {
  columns: ['signalId', 'width', 'height'],
  why: 'asks for photos of a signal or of an event: by checks of the table they are ready and have both sizes',
};

export const neverNull: NeverNull = {
  'libs/identity/src/queries/account-views.ts': living,
  'libs/identity/src/staff/staff-member.ts': living,
  'libs/identity/src/queries/identity-mails.ts': {
    columns: ['email'],
    why: 'asks for registrations that were not used, which have their address by a check of the table',
  },
  'libs/insights/src/facts/fact-pages.ts': { columns: ['position'], why: 'asks for facts behind a position' },
  'libs/insights/src/statistics/places.ts': {
    columns: ['lat', 'lon'],
    why: 'asks for facts with a latitude, and by a check of the signal no place has one of the two alone',
  },
  'libs/media/src/queries/attached-photos.ts': attached,
  'libs/media/src/queries/proposed-photos.ts': attached,
  'libs/media/src/queries/public-photos.ts': attached,
  'libs/notifications/src/ledger/delivery-ledger.ts': {
    columns: ['subject'],
    why: 'asks for what is due: a subject goes with the account, and with it everything that is due',
  },
  'libs/signals/src/queries/workload.ts': { columns: ['assigneeId'], why: 'asks for signals that have an assignee' },
  'libs/notifications/src/queries/delivery-row.ts': { columns: ['signalId'], why: 'asks by signals' },
};
