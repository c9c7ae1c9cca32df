import type { SliceSchema } from '@ns/platform';
import { insightsEntities } from './entities/index.ts';

export const insightsSchema: SliceSchema = {
  name: 'insights',
  entities: insightsEntities,
  migrations: [
    {
      name: '20261126T0700_insights_create',
      sql: `
        -- One row per signal, made anew from the signal after each of its events. No personal data.
        create table signal_fact (
          id uuid primary key references signal (id),
          reference text not null,
          category text not null,
          department text not null,
          settlement text not null,
          quarter text,
          channel text not null,
          status text not null,
          external_body text,
          lat double precision, lon double precision,
          incoming_number text,
          received_at timestamptz not null,
          registered_at timestamptz,
          first_response_at timestamptz,
          resolved_at timestamptz,
          closed_at timestamptz,
          service_due_on date,
          statutory_due_on date not null,
          in_time boolean,
          reopened_count int not null,
          disputed_count int not null,
          photo_count int not null,
          dangerous boolean not null,
          published boolean not null,
          stars int,
          updated_at timestamptz not null default now(),
          -- Local days, by which everything is counted.
          received_on date not null generated always as ((received_at at time zone 'Europe/Sofia')::date) stored,
          resolved_on date generated always as ((resolved_at at time zone 'Europe/Sofia')::date) stored,
          -- Place in commit order, given after the commit; each change gets a new one.
          position bigint unique
        );
        create sequence signal_fact_position_seq owned by signal_fact.position;
        create index signal_fact_unsequenced on signal_fact (id) where position is null;
        create index signal_fact_received on signal_fact (received_on);
        create index signal_fact_resolved on signal_fact (resolved_on) where resolved_on is not null;
        create index signal_fact_updated on signal_fact (updated_at);

        -- As place_signal_events: one caller at a time, and what it numbers can be seen before the next one numbers.
        create function sequence_signal_facts(most int) returns int language plpgsql volatile as $$
        declare
          numbered int;
        begin
          perform pg_advisory_xact_lock(hashtextextended('insights.sequencer', 0));
          update signal_fact f set position = waiting.place
          from (select id, nextval('signal_fact_position_seq') as place
                from (select id from signal_fact where position is null order by updated_at, id
                  limit most) oldest) waiting
          where f.id = waiting.id and f.position is null;
          get diagnostics numbered = row_count;
          return numbered;
        end $$;
      `,
    },
    {
      name: '20261126T1540_insights_open_facts',
      sql: `
        -- What is open after a day is what is open still, or was resolved later: two indexes, and no walk through the
        -- rest.
        create index signal_fact_open on signal_fact (received_on) where resolved_on is null;
      `,
    },
    {
      name: '20261126T0920_insights_saved_reports',
      sql: `
        -- A period, relative to the day on which it is opened, and filters, under a name.
        create table saved_report (
          id uuid primary key default uuidv7(),
          owner_id uuid not null references account (id),
          name text not null,
          period text not null,
          filter jsonb not null,
          -- Mailed on the first day of each month.
          monthly boolean not null default false,
          saved_at timestamptz not null default now()
        );
        create unique index saved_report_name on saved_report (owner_id, lower(name));
        create index saved_report_monthly on saved_report (owner_id) where monthly;
      `,
    },
    {
      name: '20261126T0921_insights_people',
      sql: `
        -- Who is responsible for a signal. Apart from the facts, which know nobody: only heads are shown it.
        create table signal_fact_person (
          id uuid primary key references signal_fact (id),
          account_id uuid not null references account (id)
        );
        create index signal_fact_person_account on signal_fact_person (account_id);
        insert into signal_fact_person (id, account_id)
          select f.id, s.assignee_id from signal_fact f join signal s on s.id = f.id where s.assignee_id is not null;
      `,
    },
    {
      name: '20261127T1000_insights_stamped_in_sequence',
      sql: `
        -- The moment of a change is given with its position: a reader that goes on from the newest moment it saw meets
        -- every later change, also one of a transaction that began earlier and committed later. Facts that are being
        -- written just now are left for the next call: this one waits for nobody who may be waiting for it.
        create or replace function sequence_signal_facts(most int) returns int language plpgsql volatile as $$
        declare
          numbered int;
          newest timestamptz;
        begin
          perform pg_advisory_xact_lock(hashtextextended('insights.sequencer', 0));
          -- The clock may have been set back since.
          select greatest(max(updated_at), clock_timestamp()) into newest from signal_fact;
          update signal_fact f set position = waiting.place, updated_at = newest
          from (select id, nextval('signal_fact_position_seq') as place
                from (select id from signal_fact where position is null order by updated_at, id
                  limit most for update skip locked) oldest) waiting
          where f.id = waiting.id;
          get diagnostics numbered = row_count;
          return numbered;
        end $$;
      `,
    },
    {
      name: '20261201T0900_insights_promises',
      sql: `
        alter table signal_fact
          add column promise_kind text,
          add column promised_on date,
          add column promises_made int not null default 0,
          add column promises_kept int not null default 0,
          add column promises_moved int not null default 0,
          add column promises_broken int not null default 0;
        -- Every fact has changed, so that pullers get each of them once more.
        update signal_fact f set promise_kind = s.promise_kind, promised_on = s.promised_on,
          promises_made = s.promises_made, promises_kept = s.promises_kept, promises_moved = s.promises_moved,
          promises_broken = s.promises_broken, position = null
        from signal s where s.id = f.id;
      `,
    },
    {
      name: '20261201T1220_insights_fact_forgetting',
      sql: `
        -- When something was last forgotten of facts: copies from before are made anew.
        create table fact_forgetting (
          id int primary key default 1 check (id = 1),
          at timestamptz not null
        );
      `,
    },
    {
      name: '20261202T0110_insights_forwarded_promises',
      sql: `
        update signal_fact f set promise_kind = s.promise_kind, promised_on = s.promised_on, position = null
        from signal s where s.id = f.id and s.status = 'FORWARDED' and s.promise_kind is not null;
      `,
    },
  ],
};
