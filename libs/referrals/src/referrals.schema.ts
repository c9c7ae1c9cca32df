import type { SliceSchema } from '@ns/platform';
import { referralEntities } from './entities/referral.entity.ts';
import { workMigration } from './links/work.schema.ts';

export const referralsSchema: SliceSchema = {
  name: 'referrals',
  entities: referralEntities,
  migrations: [
    {
      name: '20261201T1205_referrals_create',
      sql: `
        create table referral (
          id uuid primary key default uuidv7(),
          signal_id uuid not null references signal (id),
          event_id bigint not null unique references signal_event (id),
          external_body text not null references external_body (code),
          state text not null default 'WAITING',
          sent_on date,
          person text,
          received_on date,
          number text,
          answered_on date,
          answer text,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now(),
          check (state not in ('SENT', 'RECEIVED', 'ANSWERED') or sent_on is not null),
          check (state <> 'RECEIVED' or received_on is not null),
          check (state <> 'ANSWERED' or num_nonnulls(answered_on, answer) = 2)
        );
        create index referral_signal on referral (signal_id);
        -- Whether a report that is forwarded already was passed on was never written down.
        insert into referral (signal_id, event_id, external_body, state)
          select s.id, e.id, s.external_body_code, 'UNSURE' from signal s
          cross join lateral (select max(id) as id from signal_event where signal_id = s.id and type = 'forwarded') e
          where s.status = 'FORWARDED' and s.external_body_code is not null and e.id is not null;
      `,
    },
    {
      name: '20261201T1530_referrals_receivers',
      sql: `
        create table receiver (
          code text primary key,
          external_body text unique references external_body (code) check (external_body = code),
          name jsonb,
          phone text,
          channel text not null,
          destination text,
          service text,
          shares jsonb not null default '[]',
          answer_days int,
          trusted boolean not null default false,
          categories jsonb not null default '[]',
          version int not null default 1,
          edited boolean not null default false,
          archived_at timestamptz,
          check (num_nonnulls(external_body, name) = 1),
          check ((channel = 'NONE') = (destination is null))
        );
        alter table referral
          alter column external_body drop not null,
          -- The receiver of a work order, where the municipality stays in charge.
          add column contractor text references receiver (code),
          add constraint referral_of_one check (num_nonnulls(external_body, contractor) = 1),
          -- The channel with which it began.
          add column channel text not null default 'NONE',
          add column attempts int not null default 0,
          -- Null: nothing is to be done by itself.
          add column next_attempt_at timestamptz,
          add column lease_until timestamptz,
          add column give_up_at timestamptz,
          -- An attempt began to leave and nobody knows whether it arrived.
          add column in_doubt boolean not null default false,
          add column problem text,
          -- What the other side is asked for later.
          add column channel_key text;
        create index referral_due on referral (next_attempt_at) where next_attempt_at is not null;
      `,
    },
    {
      name: '20261201T1600_referrals_endpoint',
      sql: `
        -- What the body answered, for staff; what the reporter reads of it is in the history.
        alter table referral
          add column their_words text,
          -- When an attempt last began to leave.
          add column left_at timestamptz;
        -- One circuit breaker per receiver, shared by all workers.
        create table referral_endpoint (
          endpoint text primary key,
          state text not null default 'CLOSED' check (state in ('CLOSED', 'OPEN', 'HALF_OPEN')),
          failures int not null default 0,
          failed_probes int not null default 0,
          retry_at timestamptz,
          since timestamptz not null default now()
        );
      `,
    },
    workMigration,
    {
      name: '20261202T0100_referrals_reminded',
      sql: `alter table referral add column reminded_at timestamptz`,
    },
    {
      name: '20261202T1030_referrals_place',
      sql: `
        alter table referral
          -- Where it goes by the channel with which it began; null in rows that are older: as the receiver is set now.
          add column destination text,
          add column service text,
          -- What its channel said of that place at the first attempt.
          add column leads_to text;
      `,
    },
  ],
};
