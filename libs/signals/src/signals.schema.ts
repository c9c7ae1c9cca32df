import type { SliceSchema } from '@ns/platform';
import { heldGroupMigration, heldStepMigration } from './held-steps/entities/held-step.schema.ts';
import { mailLinkMigration } from './mail-links/mail-link.schema.ts';
import {
  datePromiseMigration,
  forwardedPromiseMigration,
  promiseHistoryMigration,
} from './entities/date-promise.schema.ts';
import { eventPositionMigrations } from './entities/event-position.schema.ts';
import { forgottenMigration } from './entities/forgotten.schema.ts';
import { photosBeforeMigration } from './entities/photos-before.schema.ts';
import { neighbourVoteMigration } from './entities/neighbour-vote.schema.ts';
import { hiddenWordsMigration } from './entities/hidden-words.schema.ts';
import { notedSendersMigration } from './entities/noted-senders.schema.ts';
import { publicTextMigration } from './entities/public-text.schema.ts';
import { residentUpdateMigration } from './entities/resident-update.schema.ts';
import { routingMigration } from './routing/routing.schema.ts';
import { signalEntities } from './entities/index.ts';

export const signalsSchema: SliceSchema = {
  name: 'signals',
  entities: signalEntities,
  migrations: [
    {
      name: '20261124T1540_signals_create',
      sql: `
        create type signal_status as enum ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER', 'RESOLVED',
          'CLOSED', 'FORWARDED', 'REJECTED', 'DUPLICATE', 'WITHDRAWN');
        create type registration_state as enum ('PENDING', 'REGISTERED', 'REJECTED', 'NEEDS_ATTENTION');
        create type signal_channel as enum ('MOBILE', 'WEB', 'PHONE', 'DESK', 'EMAIL', 'OPEN311');

        -- References count from 1 each year: number = value of the sequence - base of the year.
        create sequence signal_reference_seq;
        create table signal_reference_year (year int primary key, base bigint not null);

        create table signal (
          id uuid primary key default uuidv7(),
          reference text not null unique,
          access_code text not null,
          client_key uuid not null,
          reporter_id uuid references account (id),
          channel signal_channel not null,
          category_code text not null references category (code),
          settlement_code text not null references settlement (code),
          description text not null,
          address text,
          lat double precision, lon double precision,
          answers jsonb not null default '[]',
          status signal_status not null default 'RECEIVED',
          status_since timestamptz not null default now(),
          version int not null default 1,
          department_code text not null references department (code),
          assignee_id uuid references account (id),
          external_body_code text references external_body (code),
          duplicate_of_id uuid references signal (id) check (duplicate_of_id <> id),
          action_taken text,
          open_question text,
          status_before_question signal_status,
          service_due_on date,
          clock_stopped_on date,
          statutory_due_on date not null,
          registration_state registration_state not null default 'PENDING',
          incoming_number text,
          incoming_date date,
          stars int check (stars between 1 and 5),
          rating_comment text,
          created_at timestamptz not null default now(),
          updated_at timestamptz not null default now(),
          unique (reporter_id, client_key),
          check ((lat is null) = (lon is null)),
          check ((status = 'AWAITING_REPORTER') = (open_question is not null)),
          check (registration_state <> 'REGISTERED' or incoming_number is not null)
        );
        create index signal_newest on signal (created_at desc, id desc);
        create index signal_updated on signal (updated_at desc, id desc);
        create index signal_due on signal (service_due_on, id) where status in ('RECEIVED', 'ASSIGNED',
          'IN_PROGRESS', 'AWAITING_REPORTER');
        create index signal_department on signal (department_code, created_at desc, id desc);
        create index signal_status_newest on signal (status, created_at desc, id desc);
        create index signal_reporter on signal (reporter_id, created_at desc, id desc);
        create index signal_assignee on signal (assignee_id) where assignee_id is not null;
        create index signal_duplicate_of on signal (duplicate_of_id) where duplicate_of_id is not null;
        create index signal_category on signal (category_code);
        create index signal_settlement on signal (settlement_code);

        create table signal_follower (
          signal_id uuid not null references signal (id),
          account_id uuid not null references account (id),
          since timestamptz not null default now(),
          primary key (signal_id, account_id)
        );
        create index signal_follower_account on signal_follower (account_id);

        create table signal_event (
          id bigint generated always as identity primary key,
          signal_id uuid not null references signal (id),
          type text not null,
          at timestamptz not null default now(),
          actor_id uuid references account (id),
          actor_kind text not null check (actor_kind in ('REPORTER', 'STAFF', 'SYSTEM')),
          status signal_status,
          message text,
          note text,
          data jsonb not null default '{}',
          -- Place in commit order, given after the commit by the sequencer; see the decision record on live updates.
          position bigint unique
        );
        create sequence signal_event_position_seq owned by signal_event.position;
        create index signal_event_history on signal_event (signal_id, id);
        create index signal_event_unsequenced on signal_event (id) where position is null;

        create function signal_event_is_append_only() returns trigger language plpgsql as $$
        begin
          if tg_op = 'UPDATE' and old.position is null and new.position is not null
             and (old.id, old.signal_id, old.type, old.at, old.status, old.message, old.note, old.data, old.actor_id,
               old.actor_kind)
                 is not distinct from (new.id, new.signal_id, new.type, new.at, new.status, new.message, new.note,
                   new.data, new.actor_id, new.actor_kind) then
            return new;
          end if;
          raise exception 'The history of a signal is append-only.' using errcode = 'integrity_constraint_violation';
        end $$;
        create trigger signal_event_append_only before update or delete on signal_event
          for each row execute function signal_event_is_append_only();
      `,
    },
    {
      name: '20261124T1615_signals_own_photos',
      sql: `
        alter table photo
          add constraint photo_signal foreign key (signal_id) references signal (id),
          add constraint photo_event foreign key (event_id) references signal_event (id);
      `,
    },
    {
      name: '20261124T1655_signals_search',
      sql: `
        create extension if not exists pg_trgm;
        create table signal_search (
          signal_id uuid primary key references signal (id),
          stems tsvector not null,
          -- edition of the rules the stems were made by
          edition int not null
        );
        create index signal_search_stems on signal_search using gin (stems);
        -- Every stem that some signal contains: for readings of Latin-typed words and for typing mistakes.
        create table search_stem (stem text primary key);
        create index search_stem_trigrams on search_stem using gin (stem gin_trgm_ops);
        create index signal_reference_start on signal (reference text_pattern_ops);
        create index signal_incoming_start on signal (upper(incoming_number) text_pattern_ops)
          where incoming_number is not null;
      `,
    },
    {
      name: '20261124T1938_signals_publish',
      sql: `
        alter table signal add column published_at timestamptz, add constraint signal_withdrawn_is_not_public check
          (published_at is null or status <> 'WITHDRAWN');
        create index signal_published on signal (created_at desc, id desc) where published_at is not null;
        create index signal_published_place on signal using gist (point(lon, lat)) where published_at is not null
          and lat is not null;
        -- Most published signals are over; who asks what is near asks for open ones.
        create index signal_published_open_place on signal using gist (point(lon, lat))
          where published_at is not null and lat is not null and status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS',
            'AWAITING_REPORTER');
        drop index signal_follower_account;
        create index signal_follower_account on signal_follower (account_id, since desc, signal_id desc);
      `,
    },
    {
      name: '20261124T1945_signals_place',
      sql: `create index signal_place on signal using gist (point(lon, lat)) where lat is not null;`,
    },
    {
      name: '20261124T1951_signals_on_behalf',
      sql: `
        -- The correspondent of a signal entered by staff, as entered: shown and registered under this name, whatever
        -- account
        -- the address belongs to. Emptied with the account.
        create table signal_correspondent (
          signal_id uuid primary key references signal (id),
          entered_by uuid not null references account (id),
          client_key uuid not null,
          name text,
          email text,
          phone text,
          language text not null check (language in ('BG', 'EN')),
          unique (entered_by, client_key),
          check (name is not null or num_nonnulls(email, phone) = 0)
        );
      `,
    },
    {
      name: '20261124T2016_signals_correspondent_search',
      sql: `
        create index signal_correspondent_words on signal_correspondent using gin (lower(name) gin_trgm_ops)
          where name is not null;
        create index signal_correspondent_start on signal_correspondent (email text_pattern_ops)
          where email is not null;
      `,
    },
    {
      name: '20261124T2049_signals_orders',
      sql: `
        create index signal_due_order on signal (coalesce(service_due_on, 'infinity'::date), id);
        create index signal_open_newest on signal (created_at desc, id desc) where status in ('RECEIVED', 'ASSIGNED',
          'IN_PROGRESS', 'AWAITING_REPORTER');
      `,
    },
    {
      name: '20261124T2300_signals_covering_orders',
      sql: `
        -- Lists and numbers are made from these indexes alone: what a filter asks for stands in them, the rows of a
        -- page are read
        -- afterwards (decision 0110). The small ones also have what only open signals are asked for.
        drop index signal_newest, signal_updated, signal_due_order, signal_department, signal_category,
          signal_settlement, signal_assignee, signal_status_newest, signal_open_newest;
        create index signal_newest on signal (created_at desc, id desc) include (department_code, category_code,
          settlement_code, status, assignee_id, registration_state, service_due_on, updated_at, lat, lon);
        create index signal_updated on signal (updated_at desc, id desc) include (department_code, category_code,
          settlement_code, status, assignee_id, registration_state, service_due_on, created_at, lat, lon);
        create index signal_due_order on signal (coalesce(service_due_on, 'infinity'::date),
          id) include (department_code, category_code, settlement_code, status, assignee_id, registration_state,
          service_due_on, created_at, updated_at);
        create index signal_department on signal (department_code, created_at desc, id desc) include (category_code,
          settlement_code, status, assignee_id, registration_state, service_due_on, updated_at, lat, lon);
        create index signal_category on signal (category_code, created_at desc, id desc) include (department_code,
          settlement_code, status, assignee_id, registration_state, service_due_on, updated_at);
        create index signal_settlement on signal (settlement_code, created_at desc,
          id desc) include (department_code, category_code, status, assignee_id, registration_state, service_due_on,
          updated_at);
        create index signal_assignee on signal (assignee_id, created_at desc, id desc) include (department_code,
          category_code, settlement_code, status, registration_state, service_due_on, updated_at)
          where assignee_id is not null;
        -- Small ones: what is open, over in another way than closed, or not registered.
        create index signal_open_newest on signal (created_at desc, id desc) include (department_code, category_code,
          settlement_code, status, assignee_id, registration_state, service_due_on, statutory_due_on, updated_at,
          lat, lon)
          where status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER');
        create index signal_open_due on signal (coalesce(service_due_on, 'infinity'::date),
          id) include (department_code, category_code, settlement_code, status, assignee_id, registration_state,
          service_due_on, statutory_due_on, created_at, updated_at, lat, lon)
          where status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER');
        create index signal_other_end on signal (status, created_at desc, id desc) include (department_code,
          category_code, settlement_code, assignee_id, registration_state, service_due_on, updated_at)
          where status in ('RESOLVED', 'FORWARDED', 'REJECTED', 'DUPLICATE', 'WITHDRAWN');
        create index signal_unregistered on signal (created_at desc, id desc) include (department_code,
          category_code, settlement_code, status, assignee_id, registration_state, service_due_on, statutory_due_on,
          updated_at, lat, lon)
          where registration_state <> 'REGISTERED';
        -- An index answers alone only where a vacuum has been since the last change; a fifth of the table would be
        -- years.
        alter table signal set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01,
          autovacuum_analyze_scale_factor = 0.02);
      `,
    },
    {
      name: '20261125T0200_signals_place_events',
      sql: `
        -- Each statement of a volatile function sees what was committed before it: the numbering, what the holder of
        -- the lock before
        -- it has numbered. The lock ends with the transaction of the call, after its numbers can be seen.
        create function place_signal_events(most int) returns int language plpgsql volatile as $$
        declare
          placed int;
        begin
          perform pg_advisory_xact_lock(hashtextextended('signals.sequencer', 0));
          -- Within a signal the ids follow the row lock, so ordering by id keeps a signal's events in their order.
          update signal_event e set position = unplaced.place
          from (select id, nextval('signal_event_position_seq') as place from (select id from signal_event
            where position is null order by id limit most) oldest) unplaced
          where e.id = unplaced.id and e.position is null;
          get diagnostics placed = row_count;
          return placed;
        end $$;
      `,
    },
    {
      name: '20261125T1100_signals_search_dates',
      sql: `
        -- What a word finds is put in the order of receipt before any signal is read. The default is the moment of
        -- submission, in whose
        -- transaction the row is written.
        alter table signal_search add column created_at timestamptz not null default now();
        update signal_search f set created_at = s.created_at from signal s where s.id = f.signal_id;
      `,
    },
    {
      name: '20261125T1130_signals_published_category',
      sql: `
        -- Of a category of which little is public, the public list would be walked to its end.
        create index signal_published_category on signal (category_code, created_at desc, id desc)
          where published_at is not null;
      `,
    },
    {
      name: '20261125T1500_signals_search_received',
      sql: `
        -- What a word finds is limited to the days of receipt before anything is read.
        create index signal_search_created on signal_search (created_at);
      `,
    },
    {
      name: '20261125T1540_signals_search_beginnings',
      sql: `
        -- A beginning is looked for as the stems that begin so: the index of stems answers them in a third of the time.
        create index search_stem_beginning on search_stem (stem text_pattern_ops);
      `,
    },
    {
      name: '20261125T1900_signals_newest_terms',
      sql: `
        -- Signals of a stretch of time that are not overdue are read whole from this index, so it has both terms.
        drop index signal_newest;
        create index signal_newest on signal (created_at desc, id desc) include (department_code, category_code,
          settlement_code, status, assignee_id, registration_state, service_due_on, statutory_due_on, updated_at,
          lat, lon);
      `,
    },
    {
      name: '20261125T1930_signals_place_alone',
      sql: `
        -- What stands near is chosen by this index alone: in a town of many signals, thousands are near.
        drop index signal_place;
        create index signal_place on signal using gist (point(lon, lat)) include (category_code, status,
          department_code, id, lat, lon) where lat is not null;
      `,
    },
    {
      name: '20261125T1945_signals_open_updated',
      sql: `
        -- After the last open signals by change stands everything that is over and was changed before them: their own
        -- index ends with them.
        create index signal_open_updated on signal (updated_at desc, id desc) include (department_code,
          category_code, settlement_code, status, assignee_id, registration_state, service_due_on, statutory_due_on,
          created_at, lat, lon) where status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER');
      `,
    },
    {
      name: '20261126T1200_signals_numbers_from_their_end',
      sql: `
        -- A number in the form it is compared in (domain/number-forms.ts), backwards: people say its end. One index
        -- answers both the
        -- whole number in any spelling and its last digits. Letters are given one by one, so that no locale decides.
        create function number_from_end(number text) returns text language sql immutable strict parallel safe as $$
          select reverse('-' || btrim(
            regexp_replace(regexp_replace(regexp_replace(regexp_replace(
              translate(
                regexp_replace(number, '/[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}$', ''),
                'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя',
                'АВСДЕФГНИЙКЛМНОРЯРСТУВВХУЗАВСДЕФГНИЙКЛМНОРЯРСТУВВХУЗАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'),
              '[^АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ0-9]+', '-', 'g'),
              '([0-9])(?=[^0-9-])', '\\1-', 'g'),
              '([^0-9-])(?=[0-9])', '\\1-', 'g'),
              '(^|-)0+(?=[0-9])', '\\1', 'g'), '-'))
        $$;
        create index signal_reference_end on signal (number_from_end(reference) text_pattern_ops);
        create index signal_incoming_end on signal (number_from_end(incoming_number) text_pattern_ops)
          where incoming_number is not null;
      `,
    },
    {
      name: '20261126T1310_signals_channel_letter',
      sql: `
        -- EMAIL means e-mail; a letter on paper is LETTER.
        alter type signal_channel add value 'LETTER' before 'OPEN311';
      `,
    },
    {
      name: '20261126T1410_signals_published_words',
      sql: `
        -- Everybody looks for words among the published descriptions.
        create index signal_published_words on signal using gin (lower(description) gin_trgm_ops)
          where published_at is not null;
      `,
    },
    routingMigration,
    {
      name: '20261126T1600_signals_search_without_receipt',
      sql: `
        -- PostgreSQL makes the plans of a search (decision 0185); what a word finds is no longer put in order here.
        drop index signal_search_created;
        alter table signal_search drop column created_at;
      `,
    },
    mailLinkMigration,
    {
      name: '20261126T1800_signals_entrance',
      sql: `alter table signal add column entrance text;`,
    },
    {
      name: '20261126T1930_signals_traits',
      sql: `
        -- What few signals have is found by an index of these few: a letter, a rating, a second opening.
        create index signal_rare_channel on signal (channel, created_at desc, id desc)
          where channel not in ('WEB', 'MOBILE');
        create index signal_stars on signal (stars, created_at desc, id desc) where stars is not null;
        create index signal_event_reopened on signal_event (signal_id) where type = 'reopened';
      `,
    },
    {
      name: '20261126T2011_signals_language_codes',
      // Which languages there are is said once, in the list of the platform; a further one changes no table.
      sql: `
        alter table signal_correspondent drop constraint signal_correspondent_language_check,
          add constraint signal_correspondent_language_check check (language ~ '^[A-Z]{2}$');
      `,
    },
    {
      name: '20261126T2110_signals_nearest',
      sql: `
        -- Mercator's projection: in a town, distances in it are to each other as on the ground, which degrees are
        -- not. So the nearest twenty are the first twenty in the order of the index.
        create function map_point(lon float8, lat float8) returns point language sql immutable strict parallel safe
          return point(lon, degrees(asinh(tan(radians(lat)))));
        drop index signal_published_open_place;
        create index signal_published_open_place on signal using gist (map_point(lon, lat))
          where published_at is not null and lat is not null and status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS',
            'AWAITING_REPORTER');
      `,
    },
    heldStepMigration,
    {
      name: '20261129T1410_signals_category_place',
      sql: `
        -- Near a signal, those of its category are looked for first: a few hundred in a town, where all are thousands.
        create index signal_category_place on signal (category_code, lat) include (status, department_code, lon, id)
          where lat is not null;
      `,
    },
    {
      name: '20261129T1530_signals_location_accuracy',
      sql: `alter table signal add column location_accuracy int check (location_accuracy between 0 and 10000);`,
    },
    {
      name: '20261130T0900_signals_request_digest',
      sql: `
        alter table signal add column request_digest text;
        alter table signal_correspondent add column request_digest text;
      `,
    },
    heldGroupMigration,
    {
      name: '20261130T0140_signals_revision',
      sql: `
        -- Which of two copies of a signal is the newer. Every change of the row counts, whoever makes it, also the
        -- release before; so does every change of a held step, which is shown as part of its signal.
        alter table signal add column revision int not null default 1;
        create function count_signal_revision() returns trigger language plpgsql as $$
          begin
            new.revision := old.revision + 1;
            return new;
          end
        $$;
        create trigger signal_revision before update on signal
          for each row execute function count_signal_revision();
        create function revise_signal() returns trigger language plpgsql as $$
          begin
            update signal set revision = revision where id = coalesce(new.signal_id, old.signal_id);
            return null;
          end
        $$;
        create trigger held_step_revises after insert or update or delete on held_step
          for each row execute function revise_signal();
      `,
    },
    {
      name: '20261130T1500_signals_approach',
      sql: `alter table signal add column approach text;`,
    },
    {
      name: '20261130T1830_signals_phone_from_its_end',
      sql: `
        -- A telephone number is found by its last digits, however it was written.
        create function phone_from_end(phone text) returns text language sql immutable strict parallel safe as $$
          select reverse(regexp_replace(phone, '[^0-9]', '', 'g'))
        $$;
        create index signal_correspondent_phone on signal_correspondent (phone_from_end(phone) text_pattern_ops)
          where phone is not null;
      `,
    },
    {
      name: '20261130T2030_signals_keyed_acts',
      sql: `
        -- What the staff sends with a key of the device is done once, however often it is sent.
        create table signal_keyed_act (
          actor_id uuid not null references account (id),
          client_key uuid not null,
          signal_id uuid not null references signal (id),
          request_digest text,
          at timestamptz not null default now(),
          primary key (actor_id, client_key)
        );
        create index signal_keyed_act_signal on signal_keyed_act (signal_id);
      `,
    },
    {
      name: '20261130T2110_signals_corrections',
      sql: `
        -- What staff corrected in a report: what was there before stays readable.
        create table signal_correction (
          event_id bigint not null references signal_event (id),
          field text not null,
          before text,
          after text,
          primary key (event_id, field)
        );
      `,
    },
    {
      name: '20261130T2150_signals_answered',
      sql: `
        -- Few events are answers: what waits since its reporter's answer is found among these few.
        create index signal_event_answered on signal_event (signal_id, id) where type = 'answered';
      `,
    },
    {
      name: '20261201T0010_signals_handed_over',
      sql: `
        -- What somebody gave to another department is found among the few events that changed one.
        create index signal_event_handed_over on signal_event (actor_id, id) where data ? 'toDepartment';
      `,
    },
    publicTextMigration,
    neighbourVoteMigration,
    {
      name: '20261201T0500_signals_resolved_lately',
      sql: `
        -- The first page of the portal shows what was repaired lately.
        create index signal_published_resolved on signal (status_since desc, id desc)
          where published_at is not null and status = 'RESOLVED';
      `,
    },
    datePromiseMigration,
    residentUpdateMigration,
    promiseHistoryMigration,
    forgottenMigration,
    photosBeforeMigration,
    hiddenWordsMigration,
    forwardedPromiseMigration,
    notedSendersMigration,
    ...eventPositionMigrations,
  ],
};
