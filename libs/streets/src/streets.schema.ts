import type { SliceSchema } from '@ns/platform';
import { streetEntities } from './entities/street.entities.ts';

export const streetsSchema: SliceSchema = {
  name: 'streets',
  entities: streetEntities,
  migrations: [
    {
      name: '20261126T1400_streets_create',
      sql: `
        -- Streets of the streets file; replaced as a whole when the file changes.
        create table street (
          id int primary key generated always as identity,
          settlement_code text not null references settlement (code),
          kind text not null check (kind in ('street', 'boulevard', 'square', 'other')),
          name text not null,
          latin text not null,
          -- all words by which it is found, in lower case
          words text[] not null,
          lat double precision not null, lon double precision not null,
          west double precision not null, south double precision not null,
          east double precision not null, north double precision not null,
          length_m int not null,
          unique (settlement_code, kind, name)
        );
        create table street_segment (
          street_id int not null references street (id) on delete cascade,
          from_point point not null,
          to_point point not null
        );
        create index street_segment_place on street_segment using gist (box(from_point, to_point));
        create index street_segment_street on street_segment (street_id);
        -- Which file the streets are of: the digest of its content.
        create table street_source (
          only_row boolean primary key default true check (only_row),
          digest text not null,
          -- an import is not replaced by a newer starter file
          origin text not null check (origin in ('seed', 'import')),
          imported_at timestamptz not null default now()
        );
      `,
    },
    {
      name: '20261201T0440_streets_slugs',
      sql: `
        -- How addresses of pages name streets. A row stays when its street is gone: no other street takes its address.
        create table street_slug (
          settlement_code text not null references settlement (code),
          slug text not null,
          street_code text not null,
          -- the street has another address now
          is_former boolean not null default false,
          primary key (settlement_code, slug)
        );
        create unique index street_slug_street on street_slug (settlement_code, street_code) where not is_former;
      `,
    },
  ],
};
