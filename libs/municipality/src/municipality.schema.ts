import { type SliceSchema } from '@ns/platform';
import { municipalityEntities } from './entities/municipality.entities.ts';

export const municipalitySchema: SliceSchema = {
  name: 'municipality',
  entities: municipalityEntities,
  migrations: [
    {
      name: '20261124T1510_municipality_create',
      sql: `
        create table department (
          code text primary key, name_bg text not null, name_en text not null, position int not null
        );
        create table external_body (
          code text primary key, name_bg text not null, name_en text not null, phone text, position int not null
        );
        create table settlement (
          code text primary key check (code ~ '^[0-9]{5}$'),
          name_bg text not null, name_en text not null, kind text not null,
          lat double precision not null, lon double precision not null, position int not null
        );
        create table category (
          code text primary key,
          parent_code text references category (code),
          name_bg text not null, name_en text not null,
          department_code text not null references department (code),
          target_working_days int check (target_working_days > 0),
          dangerous boolean not null default false,
          advice_bg text, advice_en text,
          forward_to_code text references external_body (code),
          icon text not null,
          publishable boolean not null default true,
          photo_on_resolve boolean not null default false,
          position int not null,
          check ((parent_code is null) = (target_working_days is null)),
          check ((advice_bg is null) = (advice_en is null))
        );
        create table question (
          category_code text not null references category (code),
          code text not null,
          label_bg text not null, label_en text not null,
          datatype text not null check (datatype in ('string', 'text', 'number', 'datetime', 'singlevaluelist', 'multivaluelist')),
          required boolean not null default false,
          choices jsonb not null default '[]',
          position int not null,
          primary key (category_code, code)
        );
      `,
    },
    {
      name: '20261124T1937_municipality_quarters',
      sql: `
        create table quarter (
          settlement_code text not null references settlement (code),
          code text not null,
          name_bg text not null, name_en text not null,
          lat double precision, lon double precision,
          position int not null,
          primary key (settlement_code, code),
          check ((lat is null) = (lon is null))
        );
      `,
    },
    {
      name: '20261126T0410_municipality_needs_place',
      sql: `alter table category add column needs_place boolean not null default true;`,
    },
  ],
};
