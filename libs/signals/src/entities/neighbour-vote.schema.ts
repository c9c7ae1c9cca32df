import type { SliceMigration } from '@ns/platform';

/** What neighbours say about outcomes. */
export const neighbourVoteMigration: SliceMigration = {
  name: '20261201T0440_signals_neighbour_votes',
  sql: `
    create table neighbour_vote (
      event_id bigint not null references signal_event (id),
      account_id uuid not null references account (id),
      signal_id uuid not null references signal (id),
      is_done boolean not null,
      counts boolean not null,
      network text,
      at timestamptz not null default now(),
      primary key (event_id, account_id)
    );
    create index neighbour_vote_account on neighbour_vote (account_id, at);
    create index neighbour_vote_signal on neighbour_vote (signal_id);
    create index neighbour_vote_network on neighbour_vote (at) where network is not null;
  `,
};
