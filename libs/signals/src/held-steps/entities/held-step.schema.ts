import type { SliceMigration } from '@ns/platform';

/** Steps that were made together, for several signals, are undone together. */
export const heldGroupMigration: SliceMigration = {
  name: '20261130T0150_signals_held_groups',
  sql: `
    alter table held_step add column group_id uuid;
    create index held_step_group on held_step (group_id) where group_id is not null;
  `,
};

/** The table of the steps that can still be undone. */
export const heldStepMigration: SliceMigration = {
  name: '20261129T0030_signals_held_steps',
  sql: `
    create table held_step (
      id uuid primary key default uuidv7(),
      -- A signal takes one step at a time.
      signal_id uuid not null unique references signal (id),
      version int not null,
      actor_id uuid not null references account (id),
      to_status signal_status not null,
      form jsonb not null,
      held_at timestamptz not null default now(),
      due_at timestamptz not null,
      refusal text check (refusal in ('NOT_FOUND', 'STALE', 'ILLEGAL', 'INVALID'))
    );
    create index held_step_due on held_step (due_at) where refusal is null;
    create index held_step_actor on held_step (actor_id);
  `,
};
