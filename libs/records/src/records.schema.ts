import type { SliceSchema } from '@ns/platform';
import { recordsEntities } from './entities/records.entities.ts';

export const recordsSchema: SliceSchema = {
  name: 'records',
  entities: recordsEntities,
  migrations: [
    {
      name: '20261124T1600_records_create',
      sql: `
        create type registration_direction as enum ('INCOMING', 'OUTGOING');
        create type registration_phase as enum ('NEW', 'IN_DOUBT', 'ACCEPTED');

        create table registration (
          id uuid primary key default uuidv7(),
          signal_id uuid not null references signal (id),
          direction registration_direction not null,
          document_guid uuid not null unique,
          state registration_state not null default 'PENDING',
          phase registration_phase not null default 'NEW',
          register text not null,
          incoming_number text,
          incoming_date date,
          incoming_year int generated always as (extract(year from incoming_date)::int) stored,
          file text check (file in ('OPEN', 'STOPPED', 'CLOSED')),
          attempts int not null default 0,
          failures int not null default 0,
          polls int not null default 0,
          leased_until timestamptz,
          last_sent_at timestamptz,
          accepted_at timestamptz,
          next_attempt_at timestamptz default now(),
          problem_cause text,
          problem_detail text,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now(),
          unique (signal_id, direction),
          -- One number names one document.
          unique (register, incoming_year, incoming_number),
          check ((state = 'REGISTERED') = (incoming_number is not null and incoming_date is not null)),
          check ((state = 'PENDING') = (next_attempt_at is not null))
        );
        create index registration_due on registration (next_attempt_at) where state = 'PENDING';
        create index registration_by_state on registration (state, created_at desc, id desc);
        create index registration_newest on registration (created_at desc, id desc);

        create table registration_attempt (
          id bigint generated always as identity primary key,
          registration_id uuid not null references registration (id),
          attempt int not null,
          action text not null check (action in ('REGISTER', 'STATUS', 'PUSH')),
          at timestamptz not null,
          duration_ms int not null,
          outcome text not null,
          detail text
        );
        create index registration_attempt_of on registration_attempt (registration_id, id);

        -- A message GUID that comes a second time is an error of the sender and is answered as one.
        create table registration_push (message_guid uuid primary key, at timestamptz not null default now());

        create table builtin_register_counter (register text not null, year int not null, last int not null,
          primary key (register, year));
        create table builtin_register_entry (
          document_guid uuid primary key,
          register text not null,
          year int not null,
          number int not null,
          date date not null,
          unique (register, year, number)
        );
      `,
    },
    {
      name: '20261124T1700_records_decisions',
      sql: `
        -- A decision is a document of its own, one per event with a decision.
        alter table registration
          add column event_id bigint references signal_event (id),
          add column by_hand boolean not null default false,
          drop constraint registration_signal_id_direction_key,
          add constraint registration_document unique nulls not distinct (signal_id, direction, event_id),
          add constraint registration_event check ((direction = 'OUTGOING') = (event_id is not null));
        create index registration_open on registration (created_at) where state <> 'REGISTERED';

        alter table registration_attempt
          drop constraint registration_attempt_action_check,
          add constraint registration_attempt_action check (action in ('REGISTER', 'STATUS', 'PUSH', 'BY_HAND'));
      `,
    },
    {
      name: '20261124T1710_records_endpoint',
      sql: `
        -- One circuit breaker per records system, shared by all workers.
        create table records_endpoint (
          endpoint text primary key,
          state text not null default 'CLOSED' check (state in ('CLOSED', 'OPEN', 'HALF_OPEN')),
          failures int not null default 0,
          failed_probes int not null default 0,
          retry_at timestamptz,
          -- since when it answers, or does not
          since timestamptz not null default now()
        );
      `,
    },
    {
      name: '20261124T1720_records_reconciliation',
      sql: `
        create table reconciliation (
          id uuid primary key default uuidv7(),
          day date not null unique,
          -- documents that began before the start and not before this are compared
          since timestamptz not null,
          started_at timestamptz not null default now(),
          finished_at timestamptz,
          compared int not null default 0,
          unanswered int not null default 0,
          -- place of the last document compared: a killed worker's work goes on from there
          reached_at timestamptz,
          reached_id uuid,
          leased_until timestamptz
        );
        create table reconciliation_difference (
          reconciliation_id uuid not null references reconciliation (id),
          registration_id uuid not null references registration (id),
          kind text not null check (kind in ('OTHER_NUMBER', 'OTHER_DATE', 'MISSING_THERE', 'REFUSED_THERE',
            'NUMBER_MISSING_THERE', 'NUMBER_MISSING_HERE')),
          ours text,
          theirs text,
          mended boolean not null,
          primary key (reconciliation_id, registration_id)
        );
        create index registration_begun on registration (created_at, id);
      `,
    },
    {
      name: '20261126T0100_records_changes',
      sql: `
        -- What the records system changed after a number was given; a person decides about it.
        create table registration_change (
          id uuid primary key default uuidv7(),
          registration_id uuid not null references registration (id),
          kind text not null check (kind in ('CORRECTED', 'REJECTED')),
          number text,
          date date,
          reason text,
          -- the number that was in force when the change was reported
          previous_number text not null,
          previous_date date not null,
          reported_at timestamptz not null default now(),
          settled_at timestamptz,
          settlement text check (settlement in ('ACCEPTED', 'KEPT', 'SUPERSEDED', 'WITHDRAWN')),
          settled_by uuid references account (id),
          check ((kind = 'CORRECTED') = (number is not null and date is not null)),
          check ((settled_at is null) = (settlement is null))
        );
        create unique index registration_change_open on registration_change (registration_id) where settled_at is null;
        create index registration_change_of on registration_change (registration_id);

        alter table registration_attempt
          drop constraint registration_attempt_action,
          add constraint registration_attempt_action
            check (action in ('REGISTER', 'STATUS', 'PUSH', 'BY_HAND', 'TAKEN_OVER'));
      `,
    },
    {
      name: '20261126T0900_records_resolved_automatically',
      sql: `
        alter table reconciliation_difference rename column mended to resolved_automatically;
      `,
    },
    {
      name: '20261126T1210_records_corrections',
      sql: `
        -- A refused document that a corrected one took the place of: what comes late about it is not about the signal
        -- any more.
        create table registration_refused_document (
          document_guid uuid primary key,
          registration_id uuid not null references registration (id),
          reason text not null,
          replaced_at timestamptz not null default now()
        );
        create index registration_refused_document_of on registration_refused_document (registration_id);

        -- The reporter as staff corrected it for the register; goes with the account.
        create table registration_correspondent (
          registration_id uuid primary key references registration (id),
          name text not null,
          email text,
          phone text,
          corrected_by uuid not null references account (id),
          corrected_at timestamptz not null default now()
        );

        alter table registration_attempt
          drop constraint registration_attempt_action,
          add constraint registration_attempt_action
            check (action in ('REGISTER', 'STATUS', 'PUSH', 'BY_HAND', 'TAKEN_OVER', 'CORRECTED'));
      `,
    },
    {
      name: '20261127T0900_records_sender_numbers',
      sql: `
        -- The number under which a document is sent; null: the reference of the signal, as all documents were sent
        -- before. What may have been sent keeps it.
        alter table registration add column sender_number text unique;
        alter table registration_refused_document add column sender_number text unique;

        update registration r set sender_number = s.reference || '-' || (
          select count(*) from signal_event e
          where e.signal_id = r.signal_id and e.id <= r.event_id and e.type in ('closed', 'forwarded', 'rejected'))
        from signal s
        where s.id = r.signal_id and r.direction = 'OUTGOING' and r.phase = 'NEW' and r.state <> 'REGISTERED';
        update registration r set sender_number = s.reference || '-v' || refused.count + 1
        from signal s, (
          select registration_id, count(*) from registration_refused_document group by registration_id) refused
        where s.id = r.signal_id and refused.registration_id = r.id and r.direction = 'INCOMING' and r.phase = 'NEW'
          and r.state <> 'REGISTERED';
      `,
    },
    {
      name: '20261127T0910_records_registered_twice',
      sql: `
        -- The records system has a signal under two numbers: a former document got one after all, or its own document
        -- was registered twice.
        alter table registration_change
          add column document_guid uuid,
          alter column previous_number drop not null,
          alter column previous_date drop not null,
          drop constraint registration_change_kind_check,
          drop constraint registration_change_check,
          add constraint registration_change_kind check (kind in ('CORRECTED', 'REJECTED', 'REGISTERED_TWICE')),
          add constraint registration_change_number
            check ((kind = 'REJECTED') = (number is null) and (number is null) = (date is null)),
          add constraint registration_change_previous check (kind = 'REGISTERED_TWICE' or previous_number is not null),
          add constraint registration_change_former check (document_guid is null or kind = 'REGISTERED_TWICE');
        drop index registration_change_open;
        create unique index registration_change_open on registration_change (registration_id, document_guid)
          nulls not distinct where settled_at is null;

        alter table reconciliation_difference
          drop constraint reconciliation_difference_kind_check,
          add constraint reconciliation_difference_kind check (kind in ('OTHER_NUMBER', 'OTHER_DATE', 'MISSING_THERE',
            'REFUSED_THERE', 'NUMBER_MISSING_THERE', 'NUMBER_MISSING_HERE', 'REGISTERED_TWICE')),
          drop constraint reconciliation_difference_pkey,
          add primary key (reconciliation_id, registration_id, kind);
      `,
    },
    {
      name: '20261127T0920_records_open_questions',
      sql: `
        -- Questions of a comparison that got no answer: asked again before the report is finished.
        create table reconciliation_open_question (
          reconciliation_id uuid not null references reconciliation (id),
          document_guid uuid not null,
          registration_id uuid not null references registration (id),
          tries int not null,
          next_try_at timestamptz not null,
          primary key (reconciliation_id, document_guid)
        );
      `,
    },
    {
      name: '20261129T1320_records_lost_documents',
      sql: `
        -- What went to the records system and is unknown here since the database was restored from a backup.
        create table lost_document (
          document_guid uuid primary key,
          sender_number text not null,
          handed_over_on date not null,
          incoming_number text,
          incoming_date date,
          found_at timestamptz not null default now()
        );
      `,
    },
    {
      name: '20261130T1030_records_lost_settled',
      sql: 'alter table lost_document add column settled_at timestamptz;',
    },
    {
      name: '20261201T1210_records_participants',
      sql: `
        -- The register of СЕОС: whose certificate is in force, kept for when it is away.
        create table seos_participant (
          guid uuid primary key,
          identifier text not null,
          name text not null,
          url text,
          certificate_serial text not null,
          certificate_since timestamptz not null default now(),
          status text not null check (status in ('ACTIVE', 'PAUSED', 'INACTIVE'))
        );
        create table seos_register (
          url text primary key,
          created_at timestamptz not null default now(),
          wanted_at timestamptz,
          tried_at timestamptz,
          answered_at timestamptz,
          problem text,
          problem_detail text,
          left_out int not null default 0,
          leased_until timestamptz,
          rounds int not null default 0
        );
      `,
    },
  ],
};
