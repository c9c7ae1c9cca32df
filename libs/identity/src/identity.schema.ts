import type { SliceSchema } from '@ns/platform';
import { identityEntities } from './entities/identity.entities.ts';

export const identitySchema: SliceSchema = {
  name: 'identity',
  entities: identityEntities,
  migrations: [
    {
      name: '20261124T1520_identity_create',
      sql: `
        create table account (
          id uuid primary key default uuidv7(),
          name text,
          email text check (email = lower(email)),
          password_hash text,
          role text not null check (role in ('CITIZEN', 'CLERK', 'DISPATCHER', 'MANAGER', 'ADMIN')),
          language text not null default 'BG' check (language in ('BG', 'EN')),
          created_at timestamptz not null default now(),
          deleted_at timestamptz,
          check (case when deleted_at is null then num_nulls(name, email, password_hash) = 0 else num_nonnulls(name,
            email, password_hash) = 0 end)
        );
        create unique index account_email on account (email) where deleted_at is null;
        create index account_staff on account (role) where role <> 'CITIZEN' and deleted_at is null;

        create table account_department (
          account_id uuid not null references account (id),
          department_code text not null references department (code),
          primary key (account_id, department_code)
        );
        create index account_department_by_department on account_department (department_code);

        create table pending_registration (
          id uuid primary key default uuidv7(),
          name text,
          email text check (email = lower(email)),
          password_hash text,
          language text not null check (language in ('BG', 'EN')),
          created_at timestamptz not null default now(),
          expires_at timestamptz not null,
          used_at timestamptz,
          account_id uuid references account (id),
          check ((used_at is null) = (account_id is null)),
          check (num_nulls(name, email, password_hash) = case when used_at is null then 0 else 3 end)
        );
        create index pending_registration_email on pending_registration (email);
        create index pending_registration_expiry on pending_registration (expires_at);

        create table sign_in_code (
          id uuid primary key default uuidv7(),
          account_id uuid references account (id),
          created_at timestamptz not null default now(),
          expires_at timestamptz not null,
          attempts int not null default 0,
          used_at timestamptz
        );
        create index sign_in_code_newest on sign_in_code (account_id, created_at desc, id desc);
        create index sign_in_code_expiry on sign_in_code (expires_at);

        create table session (
          id uuid primary key default uuidv7(),
          account_id uuid not null references account (id),
          token_hash text not null,
          previous_token_hash text,
          rotated_at timestamptz,
          created_at timestamptz not null default now(),
          last_used_at timestamptz not null default now(),
          expires_at timestamptz not null,
          revoked_at timestamptz,
          user_agent text
        );
        create index session_account on session (account_id);
        create index session_expiry on session (expires_at);

        -- The shape is the one that rate-limiter-flexible reads and writes; keys are HMACs, never addresses.
        create table attempt_limit (
          key varchar(255) primary key,
          points int not null default 0,
          expire bigint
        );
        create index attempt_limit_expiry on attempt_limit (expire);
      `,
    },
    {
      name: '20261124T1940_identity_reporter_search',
      sql: `
        create extension if not exists pg_trgm;
        create index account_name_words on account using gin (lower(name) gin_trgm_ops) where deleted_at is null;
        create index account_email_start on account (email text_pattern_ops) where deleted_at is null;
      `,
    },
    {
      name: '20261124T1950_identity_known_person',
      // A citizen without a password is known by name and address only: the staff entered a signal for them. They get
      // mails, but cannot sign in before they register with that address themselves.
      sql: `
        alter table account drop constraint account_check, add constraint account_person check (
          case when deleted_at is not null then num_nonnulls(name, email, password_hash) = 0
               when role = 'CITIZEN' then num_nulls(name, email) = 0
               else num_nulls(name, email, password_hash) = 0 end);
      `,
    },
    {
      name: '20261126T0100_identity_devices',
      // Marks are HMACs. Codes that wait at this moment have none and must be asked for again: they live for ten
      // minutes.
      sql: `
        create table known_device (
          mark text primary key,
          account_id uuid not null references account (id),
          last_used_at timestamptz not null default now()
        );
        create index known_device_account on known_device (account_id, last_used_at desc);
        create index known_device_age on known_device (last_used_at);
        alter table pending_registration add column device_mark text, add column client_mark text;
        alter table sign_in_code
          add column address_mark text, add column device_mark text, add column client_mark text,
          add column foreign_attempts int not null default 0;
        create index sign_in_code_address on sign_in_code (address_mark, created_at desc, id desc);
      `,
    },
    {
      name: '20261126T1400_identity_head_role',
      // Which roles there are, the code says; the database only keeps citizens and staff apart.
      sql: `
        alter table account drop constraint account_role_check,
          add constraint account_role check (role ~ '^[A-Z]+$');
      `,
    },
    {
      name: '20261126T1410_identity_staff_accounts',
      // Who was invited has no password yet. Links, codes and passkeys hold no secret that opens anything by itself:
      // tokens are derived from ids, codes are kept as HMACs, the secrets of authenticator apps are encrypted.
      sql: `
        alter table account
          add column invited_at timestamptz,
          add column deactivated_at timestamptz,
          add column away_until date,
          add column substitute_id uuid references account (id),
          drop constraint account_person,
          add constraint account_person check (
            case when deleted_at is not null then num_nonnulls(name, email, password_hash) = 0
                 when role = 'CITIZEN' or invited_at is not null then num_nulls(name, email) = 0
                 else num_nulls(name, email, password_hash) = 0 end);

        create table account_link (
          id uuid primary key default uuidv7(),
          kind text not null check (kind in ('INVITATION', 'PASSWORD_RESET', 'EMAIL_CHANGE_PRESENT',
            'EMAIL_CHANGE_NEW')),
          account_id uuid references account (id),
          new_email text check (new_email = lower(new_email)),
          created_at timestamptz not null default now(),
          expires_at timestamptz not null,
          used_at timestamptz
        );
        create index account_link_account on account_link (account_id);
        create index account_link_expiry on account_link (expires_at);

        create table second_factor_totp (
          account_id uuid primary key references account (id),
          sealed_secret bytea not null,
          created_at timestamptz not null default now(),
          confirmed_at timestamptz,
          last_step bigint
        );
        create table recovery_code (
          account_id uuid not null references account (id),
          mark text not null,
          used_at timestamptz,
          primary key (account_id, mark)
        );
        create table passkey (
          id text primary key,
          account_id uuid not null references account (id),
          name text not null,
          public_key bytea not null,
          counter bigint not null,
          transports text[] not null,
          created_at timestamptz not null default now(),
          last_used_at timestamptz
        );
        create index passkey_account on passkey (account_id);
        create table passkey_challenge (
          challenge text primary key,
          account_id uuid not null references account (id),
          expires_at timestamptz not null
        );
      `,
    },
    {
      name: '20261126T0650_identity_api_tokens',
      sql: `
        create table api_token (
          id uuid primary key default uuidv7(),
          name text not null,
          token_hash text not null unique,
          scopes text[] not null check (cardinality(scopes) > 0),
          created_by uuid references account (id),
          created_at timestamptz not null default now(),
          expires_on date not null,
          last_used_at timestamptz,
          revoked_at timestamptz
        );
      `,
    },
    {
      name: '20261126T1610_identity_account_by_code',
      sql: `
        alter table sign_in_code
          add column registration_id uuid references pending_registration (id) on delete set null;
        create index sign_in_code_registration on sign_in_code (registration_id) where registration_id is not null;
      `,
    },
    {
      name: '20261126T0900_identity_single_sign_on',
      // An attempt is known by the hash of a secret that only its browser has. An account that the operator invited
      // keeps its password where staff have none.
      sql: `
        create table sso_identity (
          issuer text not null,
          subject text not null,
          account_id uuid not null references account (id),
          created_at timestamptz not null default now(),
          primary key (issuer, subject),
          unique (account_id, issuer)
        );
        create table sso_attempt (
          mark text primary key,
          next text not null,
          expires_at timestamptz not null
        );
        create index sso_attempt_expiry on sso_attempt (expires_at);
        alter table session add column means text not null default 'LOCAL' check (means in ('LOCAL', 'SSO'));
        alter table account add column keeps_password boolean not null default false;
      `,
    },
    {
      name: '20261126T0901_identity_account_notices',
      sql: `
        create table account_notice (
          id uuid primary key default uuidv7(),
          kind text not null,
          account_id uuid not null references account (id),
          email text not null check (email = lower(email)),
          created_at timestamptz not null default now()
        );
        create index account_notice_account on account_notice (account_id);
        create index account_notice_age on account_notice (created_at);
      `,
    },
    {
      name: '20261126T2010_identity_language_codes',
      // Which languages there are is said once, in the list of the platform; a further one changes no table.
      sql: `
        alter table account drop constraint account_language_check,
          add constraint account_language_check check (language ~ '^[A-Z]{2}$');
        alter table pending_registration drop constraint pending_registration_language_check,
          add constraint pending_registration_language_check check (language ~ '^[A-Z]{2}$');
      `,
    },
    {
      name: '20261129T0031_identity_undo_seconds',
      sql: `alter table account add column undo_seconds int not null default 10 check (undo_seconds in (0, 10, 30));`,
    },
    {
      name: '20261129T1305_identity_root_secret_marks',
      sql: `create table root_secret_mark (mark text primary key, first_used_at timestamptz not null default now());`,
    },
    {
      name: '20261201T0440_identity_passkeys_of_citizens',
      sql: `
        create table passkey_sign_in (
          challenge text primary key,
          device_mark text,
          client_mark text,
          expires_at timestamptz not null
        );
        create index passkey_sign_in_expiry on passkey_sign_in (expires_at);
        alter table account_link drop constraint account_link_kind_check,
          add constraint account_link_kind_check check (kind ~ '^[A-Z_]+$');
      `,
    },
    {
      name: '20261201T0500_identity_account_recoveries',
      sql: `
        create table account_recovery (
          id uuid primary key default uuidv7(),
          account_id uuid not null references account (id),
          old_email text not null,
          new_email text not null,
          proof text not null,
          requested_by uuid not null references account (id),
          requested_at timestamptz not null default now(),
          confirmed_at timestamptz,
          ended_at timestamptz,
          outcome text,
          check ((ended_at is null) = (outcome is null))
        );
        create unique index account_recovery_open on account_recovery (account_id) where ended_at is null;
        create index account_recovery_requested on account_recovery (requested_by, requested_at);
      `,
    },
  ],
};
