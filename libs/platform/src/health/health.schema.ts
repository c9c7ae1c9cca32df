import type { SliceSchema } from '../persistence/index.ts';
import { healthEntities } from './health.entities.ts';

/** Which processes run, and which installation this is. */
export const healthSchema: SliceSchema = {
  name: 'health',
  entities: healthEntities,
  migrations: [
    {
      name: '20261129T1300_health_create',
      sql: `
        create table running_process (
          id uuid primary key,
          kind text not null check (kind in ('api', 'worker')),
          started_at timestamptz not null default now(),
          seen_at timestamptz not null default now(),
          queue_away_since timestamptz
        );
        create table installation (
          is_only boolean primary key default true check (is_only),
          id uuid not null default gen_random_uuid(),
          files_marked_at timestamptz
        );
        insert into installation default values;
      `,
    },
    {
      name: '20261130T1000_health_backups',
      sql: `
        alter table installation
          add column born_at timestamptz not null default now(),
          add column backed_up_at timestamptz,
          add column backup_begun_at timestamptz,
          add column backup_seen_at timestamptz,
          add column backup_failed_at timestamptz,
          add column backup_failure text;
      `,
    },
    {
      name: '20261130T1010_health_said',
      sql: 'alter table running_process add column said jsonb;',
    },
    {
      name: '20261130T1020_health_state_entries',
      sql: `
        alter table running_process add column release text;
        create table state_entry (
          kind text not null,
          level text not null check (level in ('STUCK', 'WARNING')),
          since timestamptz not null default now(),
          gone_at timestamptz,
          mailed_at timestamptz,
          primary key (kind, level)
        );
      `,
    },
  ],
};
