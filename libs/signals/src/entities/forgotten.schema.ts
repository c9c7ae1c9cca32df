import type { SliceMigration } from '@ns/platform';

/**
 * What went by the file plan. An erased signal stays as a row without texts, place and people, whose number, category,
 * dates and steps the figures and the register refer to.
 */
export const forgottenMigration: SliceMigration = {
  name: '20261201T0900_signals_forgotten',
  sql: `
    alter table signal
      add column erased_at timestamptz,
      add column separated_at timestamptz,
      add column photos_erased_at timestamptz,
      add column notes_erased_at timestamptz,
      add column erased_photos int not null default 0;
    create index signal_finished on signal (status_since, id)
      where status in ('CLOSED', 'REJECTED', 'DUPLICATE', 'WITHDRAWN') and erased_at is null;

    -- The history is append-only but for what is forgotten: texts become empty and people nobody, in a transaction
    -- that says so. What happened when stays.
    create or replace function signal_event_is_append_only() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE'
         and (old.position is not distinct from new.position or (old.position is null and new.position is not null))
         and (old.position is distinct from new.position or old.message_public is distinct from new.message_public)
         and (old.id, old.signal_id, old.type, old.at, old.status, old.message, old.note, old.data, old.actor_id,
           old.actor_kind)
             is not distinct from (new.id, new.signal_id, new.type, new.at, new.status, new.message, new.note,
               new.data, new.actor_id, new.actor_kind) then
        return new;
      end if;
      if tg_op = 'UPDATE' and current_setting('ns.forgets', true) = 'on'
         and (old.id, old.signal_id, old.type, old.at, old.status, old.actor_kind, old.position)
             is not distinct from (new.id, new.signal_id, new.type, new.at, new.status, new.actor_kind, new.position)
         and (new.message is not distinct from old.message or (old.message is not null and new.message = ''))
         and (new.note is null or new.note = old.note)
         and (new.actor_id is null or new.actor_id = old.actor_id) and new.data = old.data then
        return new;
      end if;
      raise exception 'The history of a signal is append-only.' using errcode = 'integrity_constraint_violation';
    end $$;
  `,
};
