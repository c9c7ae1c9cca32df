import type { SliceSchema } from '@ns/platform';
import { notificationEntities } from './entities/delivery.entity.ts';

/** Wakes who shows the mails of a signal. */
export const deliveryChannel = 'ns_delivery';

export const notificationsSchema: SliceSchema = {
  name: 'notifications',
  entities: notificationEntities,
  migrations: [
    {
      name: '20261124T1610_notifications_create',
      sql: `
        create type delivery_state as enum ('QUEUED', 'SENT', 'DEFERRED', 'BOUNCED', 'FAILED');

        create table delivery (
          id uuid primary key default uuidv7(),
          -- What the mail is for and whom it goes to: one event never gives one person two mails.
          dedup_key text not null unique,
          kind text not null,
          signal_id uuid references signal (id),
          event_id bigint references signal_event (id),
          account_id uuid references account (id),
          -- Registration or sign-in code whose mail is written when it leaves; those rows do not live as long as this
          -- one.
          source_id uuid,
          address text,
          language text not null check (language in ('BG', 'EN')),
          state delivery_state not null default 'QUEUED',
          attempts int not null default 0,
          -- Attempts in a row that ended without a decision: the step of the back-off.
          deferrals int not null default 0,
          -- How often staff asked for it again.
          round int not null default 0,
          next_attempt_at timestamptz default now(),
          give_up_at timestamptz not null,
          lease_until timestamptz,
          in_doubt boolean not null default false,
          message_id text not null unique,
          in_reply_to text,
          subject text,
          body_text text,
          body_html text,
          problem text,
          server_response text,
          sent_at timestamptz,
          created_at timestamptz not null default now(),
          check ((state in ('QUEUED', 'DEFERRED')) = (next_attempt_at is not null)),
          check ((state = 'SENT') = (sent_at is not null)),
          check ((event_id is null) = (signal_id is null)),
          check ((source_id is null) <> (signal_id is null)),
          check (source_id is null or num_nonnulls(body_text, body_html) = 0)
        );
        create index delivery_due on delivery (next_attempt_at) where state in ('QUEUED', 'DEFERRED');
        create index delivery_unsent on delivery (created_at) where state in ('QUEUED', 'DEFERRED');
        create index delivery_thread on delivery (signal_id, account_id, id) where signal_id is not null;
        create index delivery_account on delivery (account_id) where account_id is not null;
        create index delivery_address on delivery (address) where address is not null;
        create index delivery_by_state on delivery (state, id desc);

        create table delivery_attempt (
          delivery_id uuid not null references delivery (id),
          -- The fence: the number of attempts at the time; a worker with an older number cannot write.
          number int not null,
          started_at timestamptz not null default now(),
          -- Set before the first byte of the message leaves: without it, a process that died certainly sent nothing.
          body_began_at timestamptz,
          finished_at timestamptz,
          outcome text,
          server_response text,
          duration_ms int,
          primary key (delivery_id, number),
          check ((finished_at is null) = (outcome is null))
        );
      `,
    },
    {
      name: '20261124T1830_notifications_after_sending',
      sql: `
        -- A mail that came back was sent all the same: when it left stays known.
        alter table delivery drop constraint delivery_check1;
        alter table delivery
          add constraint delivery_sent_when check (state <> 'SENT' or sent_at is not null),
          -- The headers of the last copy that began to leave.
          add column sent_headers jsonb,
          add column returned_at timestamptz;
        create index delivery_sent on delivery (sent_at) where sent_at is not null;

        -- Addresses from which mails came back for good.
        create table mail_address_trouble (
          address text primary key,
          server_response text not null,
          since timestamptz not null default now()
        );

        -- Where staff sent a mail instead; the account's own address is another matter. Addresses and reason go when
        -- the person is forgotten.
        create table delivery_correction (
          id uuid primary key default uuidv7(),
          delivery_id uuid not null references delivery (id),
          from_address text,
          to_address text,
          reason text,
          corrected_by uuid not null references account (id),
          at timestamptz not null default now()
        );
        create index delivery_correction_of on delivery_correction (delivery_id, id);

        -- Mails that staff need not be reminded of any more.
        create table delivery_set_aside (
          delivery_id uuid primary key references delivery (id),
          reason text,
          set_aside_by uuid not null references account (id),
          at timestamptz not null default now()
        );

        -- Mails that a person does not want; no row means that they come.
        create table mail_refusal (
          account_id uuid not null references account (id),
          topic text not null,
          since timestamptz not null default now(),
          primary key (account_id, topic)
        );
      `,
    },
    {
      name: '20261124T1950_notifications_daily_digest',
      sql: `
        -- A mail is about a signal, about an account's request, or about a day.
        alter table delivery drop constraint delivery_check3;
        alter table delivery
          add column digest_day date,
          add constraint delivery_about_one check (num_nonnulls(signal_id, source_id, digest_day) = 1);
        -- Mornings on which the digests were written; a second worker, or a restart, does not write them again.
        create table mail_digest_day (
          day date primary key,
          written_at timestamptz not null default now()
        );
      `,
    },
    {
      name: '20261126T0110_notifications_operator_notices',
      sql: `
        -- A mail is about a signal, an account's request, a day, or something that the operator has to do.
        alter table delivery
          add column notice text,
          drop constraint delivery_about_one,
          add constraint delivery_about_one check (num_nonnulls(signal_id, source_id, digest_day, notice) = 1);
      `,
    },
    {
      name: '20261126T0922_notifications_monthly_figures',
      sql: `
        -- A mail is about a signal, an account's request, a day, something that the operator has to do, or the figures
        -- of a month.
        alter table delivery
          add column figures_month date,
          drop constraint delivery_about_one,
          add constraint delivery_about_one
            check (num_nonnulls(signal_id, source_id, digest_day, notice, figures_month) = 1);
        -- Months whose figures were mailed; a second worker, or a restart, does not mail them again.
        create table mail_figures_month (
          month date primary key,
          written_at timestamptz not null default now()
        );
      `,
    },
    {
      name: '20261126T1700_notifications_push',
      sql: `
        -- Devices on which an account hears of news (Web Push). The address is known to the browser and to us alone.
        create table push_subscription (
          id uuid primary key default uuidv7(),
          account_id uuid not null references account (id),
          endpoint text not null unique check (length(endpoint) <= 2048),
          p256dh text not null,
          auth text not null,
          created_at timestamptz not null default now()
        );
        create index push_subscription_of on push_subscription (account_id);
        alter table delivery
          add column channel text not null default 'EMAIL' check (channel in ('EMAIL', 'PUSH')),
          add column push_subscription_id uuid references push_subscription (id) on delete set null,
          add constraint delivery_push check (push_subscription_id is null or channel = 'PUSH');
        create index delivery_push_subscription on delivery (push_subscription_id)
          where push_subscription_id is not null;
      `,
    },
    {
      name: '20261126T1702_notifications_weekly_news',
      sql: `
        -- A delivery is about a signal, an account's request, a day, something that the operator has to do, the
        -- figures of a month, or the news of a week.
        alter table delivery
          add column news_week date,
          drop constraint delivery_about_one,
          add constraint delivery_about_one
            check (num_nonnulls(signal_id, source_id, digest_day, notice, figures_month, news_week) = 1);
        -- Mondays of the weeks whose news were mailed; a second worker, or a restart, does not mail them again.
        create table mail_news_week (
          week date primary key,
          written_at timestamptz not null default now()
        );
      `,
    },
    {
      name: '20261126T1900_notifications_native_push',
      sql: `
        -- Native apps too: "endpoint" is then the token of the app at FCM or APNs, which needs no keys of the device.
        alter table push_subscription
          add column service text not null default 'WEB' check (service in ('WEB', 'FCM', 'APNS')),
          alter column p256dh drop not null,
          alter column auth drop not null,
          add constraint push_subscription_keys
            check (num_nonnulls(p256dh, auth) = case service when 'WEB' then 2 else 0 end);
      `,
    },
    {
      name: '20261126T2012_notifications_language_codes',
      // Which languages there are is said once, in the list of the platform; a further one changes no table.
      sql: `
        alter table delivery drop constraint delivery_language_check,
          add constraint delivery_language_check check (language ~ '^[A-Z]{2}$');
      `,
    },
    {
      name: '20261127T2100_notifications_lanes',
      // A worker of the edition before writes no lane: its rows leave with the other mails.
      sql: `
        alter table delivery
          add column lane text not null default 'MAIL' check (lane in ('URGENT', 'MAIL', 'PUSH'));
        update delivery set lane = 'PUSH' where channel = 'PUSH';
        update delivery set lane = 'URGENT' where kind in ('verify_address', 'account_exists', 'sign_in_code',
          'account_code', 'invitation', 'password_reset', 'email_change_present', 'email_change_new');
        drop index delivery_due;
        create index delivery_due on delivery (lane, next_attempt_at) where state in ('QUEUED', 'DEFERRED');
      `,
    },
    {
      name: '20261130T0150_notifications_revision',
      sql: `
        -- Which of two copies of a delivery is the newer: every change of the row counts, whoever makes it. Who looks
        -- at its signal is woken by what is shown of it.
        alter table delivery add column revision int not null default 1;
        create function count_delivery_revision() returns trigger language plpgsql as $$
          begin
            new.revision := old.revision + 1;
            return new;
          end
        $$;
        create trigger delivery_revision before update on delivery
          for each row execute function count_delivery_revision();
        create function announce_delivery() returns trigger language plpgsql as $$
          begin
            perform pg_notify('${deliveryChannel}', '');
            return null;
          end
        $$;
        create trigger delivery_inserted after insert on delivery
          for each row when (new.signal_id is not null) execute function announce_delivery();
        create trigger delivery_changed after update on delivery
          for each row when (new.signal_id is not null and (old.state, old.attempts, old.next_attempt_at, old.address)
            is distinct from (new.state, new.attempts, new.next_attempt_at, new.address))
          execute function announce_delivery();
      `,
    },
    {
      name: '20261130T2040_notifications_weekly_figures',
      sql: `
        -- Mails that come only on request, and a person asked for.
        create table mail_wish (
          account_id uuid not null references account (id),
          topic text not null,
          since timestamptz not null default now(),
          primary key (account_id, topic)
        );
        -- A mail may also be about the figures of a week.
        alter table delivery
          add column figures_week date,
          drop constraint delivery_about_one,
          add constraint delivery_about_one
            check (num_nonnulls(signal_id, source_id, digest_day, notice, figures_month, figures_week, news_week) = 1);
        -- Mondays of the weeks whose figures were mailed; a second worker, or a restart, does not mail them again.
        create table mail_figures_week (
          week date primary key,
          written_at timestamptz not null default now()
        );
      `,
    },
    {
      name: '20261201T0440_notifications_carried_mails',
      sql: `
        -- A mail that takes in what another one says. The other keeps its row, whose fate is that of the mail that
        -- carries it, also where it is written by a worker of the release before, which knows no carried mails.
        alter table delivery add column carried_by uuid references delivery (id);
        create index delivery_carried_by on delivery (carried_by) where carried_by is not null;
        create function follow_carrying_delivery() returns trigger language plpgsql as $$
          begin
            update delivery set state = new.state, problem = new.problem, server_response = new.server_response,
              in_doubt = new.in_doubt, address = new.address, sent_at = new.sent_at, returned_at = new.returned_at,
              give_up_at = new.give_up_at,
              next_attempt_at = case when new.next_attempt_at is not null then new.give_up_at end
            where carried_by = new.id;
            return null;
          end
        $$;
        create trigger delivery_carries after update on delivery
          for each row when (new.carried_by is null and (old.state, old.problem, old.server_response, old.in_doubt,
              old.address, old.sent_at, old.returned_at, old.give_up_at)
            is distinct from (new.state, new.problem, new.server_response, new.in_doubt, new.address, new.sent_at,
              new.returned_at, new.give_up_at))
          execute function follow_carrying_delivery();
      `,
    },
    {
      name: '20261201T0445_notifications_daily_news',
      // Who had switched interim news off keeps that: the refusal stays. Who had chosen nothing gets them in the app
      // and on subscribed devices from now on.
      sql: `
        -- How somebody asked for mails that come otherwise, or not at all, to those who chose nothing.
        alter table mail_wish add column pace text not null default 'AT_ONCE' check (pace in ('AT_ONCE', 'DAILY'));
        -- News of reports that wait for the daily mail of a person; they go when it is written.
        create table mail_daily_news (
          account_id uuid not null references account (id),
          event_id bigint not null references signal_event (id),
          kind text not null,
          signal_id uuid not null references signal (id),
          at timestamptz not null default now(),
          primary key (account_id, event_id, kind)
        );
      `,
    },
  ],
};
