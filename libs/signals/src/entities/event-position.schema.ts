import type { SliceMigration } from '@ns/platform';

/**
 * Giving events their place waits for no transaction that refers to them. A column of a full unique index is part of
 * the key that a foreign key locks: a transaction that referred to two events waited for the sequencer, which waited
 * for it. The column of an index that covers only events with a place is not.
 */
export const eventPositionMigrations: readonly SliceMigration[] = [
  {
    name: '20261203T0930_signals_position_index',
    sql: `
      create unique index signal_event_place on signal_event (position) where position is not null;
    `,
  },
  {
    // For itself: it keeps everybody from the table, for a moment.
    name: '20261203T0931_signals_position_is_no_key',
    sql: `
      alter table signal_event drop constraint signal_event_position_key;
    `,
  },
  {
    name: '20261203T0932_signals_place_in_order',
    sql: `
      -- As before, but the events are taken in the order of their ids, as by who empties them.
      create or replace function place_signal_events(most int) returns int language plpgsql volatile as $$
      declare
        placed int;
      begin
        perform pg_advisory_xact_lock(hashtextextended('signals.sequencer', 0));
        -- Within a signal the ids follow the row lock, so ordering by id keeps a signal's events in their order.
        update signal_event e set position = unplaced.place
        from (select id, nextval('signal_event_position_seq') as place from (select id from signal_event
          where position is null order by id limit most for no key update) oldest) unplaced
        where e.id = unplaced.id and e.position is null;
        get diagnostics placed = row_count;
        return placed;
      end $$;
    `,
  },
];
