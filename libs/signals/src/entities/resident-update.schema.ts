import type { SliceMigration } from '@ns/platform';

/** What residents add to published reports. */
export const residentUpdateMigration: SliceMigration = {
  name: '20261201T0740_signals_resident_updates',
  sql: `
    create table resident_update (
      id uuid primary key default uuidv7(),
      signal_id uuid not null references signal (id),
      account_id uuid not null references account (id),
      client_key uuid not null,
      request_digest text not null,
      event_id bigint not null unique references signal_event (id),
      text text,
      state text not null check (state in ('COUNTED', 'WAITING', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
      counts boolean not null,
      reason text,
      network text,
      at timestamptz not null default now(),
      decided_at timestamptz,
      unique (account_id, client_key),
      check (text is null or state not in ('COUNTED', 'WITHDRAWN'))
    );
    create index resident_update_signal on resident_update (signal_id, at);
    create index resident_update_account on resident_update (account_id, at);
    -- What waits for the staff is few, and so is what came from a network in the last day.
    create index resident_update_waiting on resident_update (signal_id) where state = 'WAITING';
    create index resident_update_network on resident_update (network, at) where network is not null;
    create index resident_update_refused on resident_update (decided_at) where state = 'REFUSED';
  `,
};
