import type { SliceSchema } from '@ns/platform';
import { areaEntities } from './entities/area-subscription.entity.ts';

export const areasSchema: SliceSchema = {
  name: 'areas',
  entities: areaEntities,
  migrations: [
    {
      name: '20261126T1701_areas_create',
      sql: `
        -- What citizens follow: one place at most, with or without a category. Streets are replaced as a whole by an
        -- import, so their code is kept instead of their id.
        create table area_subscription (
          id uuid primary key default uuidv7(),
          account_id uuid not null references account (id),
          settlement_code text references settlement (code),
          quarter_code text,
          street_code text,
          category_code text references category (code),
          since timestamptz not null default now(),
          foreign key (settlement_code, quarter_code) references quarter (settlement_code, code),
          check (num_nonnulls(settlement_code, category_code) > 0),
          check (num_nonnulls(quarter_code, street_code) <= 1),
          check (settlement_code is not null or num_nonnulls(quarter_code, street_code) = 0),
          unique nulls not distinct (account_id, settlement_code, quarter_code, street_code, category_code)
        );
      `,
    },
  ],
};
