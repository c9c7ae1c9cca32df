import type { SliceMigration } from '@ns/platform';

/** Whether everybody may read the text of an event: the one thing of an event that can change later. */
export const publicTextMigration: SliceMigration = {
  name: '20261201T0340_signals_public_texts',
  sql: `
    -- What was written before this column existed was written for the reporter.
    alter table signal_event add column message_public boolean not null default false;
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
      raise exception 'The history of a signal is append-only.' using errcode = 'integrity_constraint_violation';
    end $$;
  `,
};
