import type { SliceMigration } from '@ns/platform';

/** Who looked at a photo before everybody may. */
export const photoLookMigration: SliceMigration = {
  name: '20261201T1900_media_photo_look',
  sql: `
    -- Without a row a photo is not public; what was public before has its row from the slice of the signals.
    create table photo_look (
      photo_id uuid primary key references photo (id) on delete cascade,
      state text not null check (state in ('WAITING', 'LOOKED', 'FAILED', 'BEFORE', 'SEEN')),
      reason text check (reason in ('BROKEN', 'TOO_LONG', 'TOO_LARGE', 'UNAVAILABLE')),
      found jsonb,
      asked_at timestamptz not null default now(),
      looked_at timestamptz,
      seen_at timestamptz,
      attempts int not null default 0,
      next_try_at timestamptz,
      lease_until timestamptz,
      check (state <> 'FAILED' or reason is not null),
      check (state <> 'WAITING' or next_try_at is not null),
      check (state <> 'LOOKED' or (found is not null and looked_at is not null)),
      check (state <> 'SEEN' or seen_at is not null)
    );
    create index photo_look_due on photo_look (next_try_at, photo_id) where next_try_at is not null;
  `,
};
