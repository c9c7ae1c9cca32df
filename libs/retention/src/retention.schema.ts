import type { SliceSchema } from '@ns/platform';
import { retentionEntities } from './entities/retention.entities.ts';

export const retentionSchema: SliceSchema = {
  name: 'retention',
  entities: retentionEntities,
  migrations: [
    {
      name: '20261201T0920_retention_create',
      sql: `
        create table file_plan_rule (
          id uuid primary key default uuidv7(),
          kind text not null check (kind ~ '^[A-Z_]+$'),
          category_group text references category (code),
          months int not null check (months between 1 and 600),
          outcome text not null check (outcome in ('ERASE', 'SEPARATE', 'KEEP')),
          unique nulls not distinct (kind, category_group)
        );

        create table file_plan (
          id int primary key default 1 check (id = 1),
          edition int not null default 1,
          tried_edition int,
          tried_at timestamptz,
          confirmed_edition int,
          confirmed_at timestamptz,
          confirmed_by uuid references account (id),
          check (num_nonnulls(tried_edition, tried_at) in (0, 2)),
          check (num_nonnulls(confirmed_edition, confirmed_at) in (0, 2))
        );
        insert into file_plan default values;

        create table retention_hold (
          id uuid primary key default uuidv7(),
          signal_id uuid not null references signal (id),
          reason text not null,
          until date,
          held_by uuid not null references account (id),
          held_at timestamptz not null default now(),
          released_by uuid references account (id),
          released_at timestamptz,
          check ((released_by is null) = (released_at is null))
        );
        create index retention_hold_signal on retention_hold (signal_id) where released_at is null;
        create index retention_hold_newest on retention_hold (id desc);

        create table destruction_protocol (
          id uuid primary key default uuidv7(),
          day date not null,
          kind text not null,
          category_group text,
          months int not null,
          outcome text not null,
          edition int not null,
          count int not null check (count > 0),
          last_at timestamptz not null default now(),
          unique nulls not distinct (day, kind, category_group, edition)
        );
      `,
    },
    {
      name: '20261202T1640_retention_stopped_edition',
      sql: 'alter table file_plan add column stopped_edition int;',
    },
  ],
};
