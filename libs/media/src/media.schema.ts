import type { SliceSchema } from '@ns/platform';
import { mediaEntities } from './entities/media-entities.ts';
import { photoLookMigration } from './entities/photo-look.schema.ts';
import { photoPassMigration } from './entities/photo-pass.schema.ts';

export const mediaSchema: SliceSchema = {
  name: 'media',
  entities: mediaEntities,
  migrations: [
    {
      name: '20261124T1530_media_create',
      sql: `
        create table photo (
          id uuid primary key,
          account_id uuid not null references account (id),
          state text not null check (state in ('UPLOADING', 'READY')),
          upload_bytes int not null check (upload_bytes >= 0),
          width int check (width > 0),
          height int check (height > 0),
          bytes int check (bytes > 0),
          sha256 text,
          created_at timestamptz not null default now(),
          ready_at timestamptz,
          signal_id uuid,
          event_id bigint,
          position int,
          check (num_nulls(width, height, bytes, sha256, ready_at) = case state when 'READY' then 0 else 5 end),
          check (signal_id is null or state = 'READY'),
          check ((signal_id is null) = (position is null)),
          check (event_id is null or signal_id is not null)
        );
        create index photo_signal on photo (signal_id, position) where signal_id is not null;
        create index photo_event on photo (event_id, position) where event_id is not null;
        create index photo_unclaimed on photo (account_id, created_at) where signal_id is null;
        create index photo_unclaimed_age on photo (created_at) where signal_id is null;
      `,
    },
    {
      name: '20261124T2015_media_covers',
      sql: `
        -- Every covered picture that was made, shown or not: what is not shown is removed by it.
        create table photo_rendition (id uuid primary key, created_at timestamptz not null default now());
        create index photo_rendition_age on photo_rendition (created_at);
        create table photo_cover (
          photo_id uuid primary key references photo (id) on delete cascade,
          areas jsonb not null,
          rendition_id uuid unique references photo_rendition (id),
          version int not null,
          check ((jsonb_array_length(areas) = 0) = (rendition_id is null))
        );
      `,
    },
    {
      name: '20261126T0110_media_public_editions',
      sql: `
        -- Public addresses carry it; it moves on when something is covered or the signal is no longer public.
        alter table photo add column public_edition int not null default 0;
        create index photo_account_age on photo (account_id, created_at);
      `,
    },
    {
      name: '20261201T0030_media_documents',
      sql: `
        -- Documents of the staff, on internal notes alone.
        create table document (
          id uuid primary key,
          account_id uuid not null references account (id),
          state text not null check (state in ('UPLOADING', 'READY')),
          upload_bytes int not null check (upload_bytes >= 0),
          name text not null,
          bytes int check (bytes > 0),
          sha256 text,
          created_at timestamptz not null default now(),
          ready_at timestamptz,
          signal_id uuid,
          event_id bigint,
          position int,
          check (num_nulls(bytes, sha256, ready_at) = case state when 'READY' then 0 else 3 end),
          check (signal_id is null or state = 'READY'),
          check (num_nulls(signal_id, event_id, position) in (0, 3))
        );
        create index document_signal on document (signal_id, event_id, position) where signal_id is not null;
        create index document_unclaimed_age on document (created_at) where signal_id is null;
        create index document_account_age on document (account_id, created_at);
      `,
    },
    {
      name: '20261201T0910_media_photo_without_sender',
      sql: `
        -- A signal that is separated from its reporter keeps its photos, and nobody who sent them.
        alter table photo alter column account_id drop not null;
      `,
    },
    {
      name: '20261201T1200_media_received_photos',
      sql: `
        -- Photos of letters: nobody uploaded them, and they stay as long as the letter.
        alter table photo add column received boolean not null default false;
        alter table photo add check (not received or (account_id is null and signal_id is null));
      `,
    },
    {
      name: '20261201T1210_media_forgotten_file',
      sql: `
        -- Files whose rows are gone, until they are removed from each place; ids alone.
        create table forgotten_file (
          id uuid primary key,
          forgotten_at timestamptz not null default now(),
          next_try_at timestamptz not null default now(),
          attempts int not null default 0
        );
        create index forgotten_file_due on forgotten_file (next_try_at);
      `,
    },
    {
      name: '20261201T1620_media_work_link',
      sql: `
        -- Who sent a photo without an account: the link of a contractor.
        alter table photo add column work_link uuid;
        alter table photo add check (num_nonnulls(account_id, work_link) < 2);
        create index photo_work_link on photo (work_link, created_at) where work_link is not null;
      `,
    },
    photoLookMigration,
    photoPassMigration,
  ],
};
