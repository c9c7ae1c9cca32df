import type { SliceSchema } from '@ns/platform';
import { deskEntities } from './entities/desk.entities.ts';

export const deskSchema: SliceSchema = {
  name: 'desk',
  entities: deskEntities,
  migrations: [
    {
      name: '20261124T1930_desk_create',
      sql: `
        create table ready_text (
          id uuid primary key default uuidv7(),
          -- Names a text of the municipality's seed file, so that a new start neither doubles it nor brings it back.
          seed_code text unique,
          version int not null default 1,
          language text not null check (language in ('BG', 'EN')),
          title text not null,
          body text not null,
          -- Each null means "any".
          category_code text references category (code),
          to_status signal_status,
          department_code text references department (code),
          changed_by uuid references account (id),
          changed_at timestamptz not null default now(),
          removed_at timestamptz
        );
        create index ready_text_in_use on ready_text (department_code) where removed_at is null;

        create table saved_view (
          id uuid primary key default uuidv7(),
          owner_id uuid not null references account (id),
          name text not null,
          -- Address part of the inbox, checked and in one spelling.
          query text not null,
          shared boolean not null default false,
          saved_at timestamptz not null default now()
        );
        create unique index saved_view_name on saved_view (owner_id, lower(name));
        create index saved_view_shared on saved_view (id) where shared;

        -- Who looks at a signal now, by api process. Unlogged: nobody misses it after a crash, the processes write it
        -- anew.
        create unlogged table signal_presence (
          signal_id uuid not null,
          account_id uuid not null,
          process_id uuid not null,
          since timestamptz not null default now(),
          seen_at timestamptz not null default now(),
          primary key (signal_id, account_id, process_id)
        );
        create index signal_presence_process on signal_presence (process_id);
      `,
    },
    {
      name: '20261126T2013_desk_language_codes',
      // Which languages there are is said once, in the list of the platform; a further one changes no table.
      sql: `
        alter table ready_text drop constraint ready_text_language_check,
          add constraint ready_text_language_check check (language ~ '^[A-Z]{2}$');
      `,
    },
  ],
};
