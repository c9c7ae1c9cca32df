import type { SliceMigration } from '@ns/platform';

/** The photos that were public before there were looks can be looked through. */
export const photoPassMigration: SliceMigration = {
  name: '20261201T2110_media_photo_pass',
  sql: `
    create table photo_pass (
      id int primary key check (id = 1),
      is_on boolean not null,
      begun_at timestamptz not null,
      ended_at timestamptz,
      check (is_on = (ended_at is null))
    );
    -- What is not looked at yet, and what a person has to decide on, is found among few rows.
    create index photo_look_before on photo_look (photo_id)
      where state = 'BEFORE' and looked_at is null and reason is null;
    create index photo_look_undecided on photo_look (photo_id)
      where state = 'BEFORE' and (looked_at is not null or reason is not null);
  `,
};
