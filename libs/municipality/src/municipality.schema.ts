import type { SliceSchema } from '@ns/platform';
import { municipalityEntities } from './entities/municipality.entities.ts';

/** Makes one column of the two that a text had; one that may be left out stays null. */
function byLanguage(table: string, text: string): string {
  return `
    alter table ${table} alter column ${text}_bg type jsonb using
      case when ${text}_bg is not null then jsonb_build_object('bg', ${text}_bg, 'en', ${text}_en) end;
    alter table ${table} drop column ${text}_en;
    alter table ${table} rename column ${text}_bg to ${text};
    alter table ${table} add check (${text} ->> 'bg' is not null or ${text} is null);`;
}

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
          datatype text not null check (datatype in ('string', 'text', 'number', 'datetime', 'singlevaluelist',
            'multivaluelist')),
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
    {
      name: '20261126T1520_municipality_menus',
      sql: `
        alter table department add column version int not null default 1, add column edited boolean not null default
          false,
          add column archived_at timestamptz;
        alter table external_body add column version int not null default 1, add column edited boolean not null
          default false,
          add column archived_at timestamptz;
        alter table settlement add column version int not null default 1, add column edited boolean not null default
          false,
          add column archived_at timestamptz, add column radius_meters double precision check (radius_meters > 0);
        alter table quarter add column version int not null default 1, add column edited boolean not null default false,
          add column archived_at timestamptz;
        alter table category add column version int not null default 1, add column edited boolean not null default
          false,
          add column archived_at timestamptz;
        alter table question add column condition jsonb, add column archived_at timestamptz;

        create table holiday (
          day date primary key,
          working boolean not null,
          name_bg text not null, name_en text not null,
          version int not null default 1, edited boolean not null default false, archived_at timestamptz
        );

        create table municipality (
          id int primary key check (id = 1),
          name_bg text not null, name_en text not null,
          address_bg text, address_en text, phone text, email text, website text, data_protection_email text,
          colour text not null default 'teal',
          logo_version int,
          privacy_bg text, privacy_en text,
          sender_name text,
          statutory_months int not null default 2, silence_days int not null default 14, dispute_days int not null
            default 30,
          submissions_per_hour int, submissions_per_day int,
          area jsonb,
          version int not null default 1, edited boolean not null default false,
          imported boolean not null default false,
          check ((address_bg is null) = (address_en is null)),
          check ((privacy_bg is null) = (privacy_en is null))
        );
        -- Filled by the set-up file at the first start.
        insert into municipality (id, name_bg, name_en) values (1, 'Община', 'Municipality');

        -- What corrected signals taught the suggestion of categories: counts, never their texts. The newest is in use.
        create table category_lesson (
          id uuid primary key default uuidv7(),
          learned_at timestamptz not null default now(),
          reports int not null,
          accuracy_before real not null, accuracy_after real not null,
          counts jsonb not null
        );

        create table municipality_logo (
          one boolean primary key default true check (one),
          media_type text not null,
          content bytea not null
        );
      `,
    },
    {
      name: '20261126T2100_municipality_words_by_language',
      // A text of the municipality is one object by the tags of its languages: a further language changes no table.
      sql: [
        ...['department', 'external_body', 'settlement', 'quarter', 'category', 'holiday', 'municipality'].map(
          (table) => byLanguage(table, 'name'),
        ),
        byLanguage('question', 'label'),
        byLanguage('category', 'advice'),
        byLanguage('municipality', 'address'),
        byLanguage('municipality', 'privacy'),
      ].join('\n'),
    },
    {
      name: '20261201T0030_municipality_mail_words',
      sql: `alter table municipality add column mail_words jsonb;`,
    },
    {
      name: '20261201T0730_municipality_unknown_answers',
      sql: `alter table question add column allows_unknown boolean not null default false;`,
    },
    {
      name: '20261201T0740_municipality_former_place_slugs',
      sql: `
        -- How addresses of pages named settlements and quarters before their names changed.
        create table former_place_slug (
          settlement_code text not null references settlement (code),
          -- empty: the settlement itself
          quarter_code text not null,
          slug text not null,
          used_until timestamptz not null,
          primary key (settlement_code, quarter_code, slug)
        );
      `,
    },
    {
      name: '20261202T0010_municipality_asks_entrance',
      sql: `alter table category add column asks_entrance boolean not null default false;`,
    },
  ],
};
