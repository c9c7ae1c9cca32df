import type { SliceMigration } from '@ns/platform';

/**
 * The day that every open signal has next. What came before has its term; a term whose passing was announced already
 * waits for somebody who sets a new day.
 */
export const datePromiseMigration: SliceMigration = {
  name: '20261201T0800_signals_date_promise',
  sql: `
    alter table signal
      add column promise_kind text check (promise_kind in ('TERM', 'DATE', 'BUDGET', 'DECISION')),
      add column promised_on date,
      add column promise_reason text
        check (promise_reason in ('MATERIALS', 'WEATHER', 'BUDGET', 'OTHER_BODY', 'OTHER')),
      add column promise_period text,
      add column decision_level text check (decision_level in ('WORK', 'DEPARTMENT_HEAD', 'MANAGEMENT')),
      add column promise_missed_on date,
      add column date_moves int not null default 0,
      add column promises_made int not null default 0,
      add column promises_kept int not null default 0,
      add column promises_moved int not null default 0,
      add column promises_broken int not null default 0;

    with said as (
      select e.signal_id, count(*) filter (where e.type = 'reopened') as reopened,
        count(*) filter (where e.type = 'late') as late, max(e.data ->> 'dueOn') filter (where e.type = 'late') as last
      from signal_event e where e.type in ('reopened', 'late') group by e.signal_id)
    update signal s set
      promises_made = 1 + coalesce(said.reopened, 0),
      promises_broken = least(coalesce(said.late, 0), 1 + coalesce(said.reopened, 0)),
      promises_kept = greatest(0, 1 + coalesce(said.reopened, 0) - coalesce(said.late, 0)
        - case when s.status in ('RESOLVED', 'CLOSED', 'FORWARDED', 'REJECTED') then 0 else 1 end),
      promise_kind = case
        when s.status not in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER') then null
        when said.last = s.service_due_on::text then 'DECISION' else 'TERM' end,
      promised_on = case
        when s.status not in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER') then null
        when said.last = s.service_due_on::text then current_date + 2
        else coalesce(s.service_due_on, s.statutory_due_on) end,
      decision_level = case when s.status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER')
        and said.last = s.service_due_on::text then 'WORK' end,
      promise_missed_on = case when s.status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER')
        and said.last = s.service_due_on::text then s.service_due_on end
    from signal o left join said on said.signal_id = o.id where o.id = s.id;

    -- The release before runs beside this one during an upgrade and knows no promised day: a signal that it writes gets
    -- its term, and one that it finishes ends it.
    create function signal_next_day() returns trigger language plpgsql as $$
    begin
      if new.status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER') then
        if new.promise_kind is null then
          new.promise_kind := 'TERM';
          new.promised_on := coalesce(new.service_due_on, new.statutory_due_on);
          new.promises_made := new.promises_made + 1;
        end if;
      elsif tg_op = 'UPDATE' and new.promise_kind is not null then
        if new.promise_kind in ('TERM', 'DATE') and new.status not in ('DUPLICATE', 'WITHDRAWN') then
          if new.promised_on >= (now() at time zone 'Europe/Sofia')::date then
            new.promises_kept := new.promises_kept + 1;
          else
            new.promises_broken := new.promises_broken + 1;
          end if;
        end if;
        new.promise_kind := null;
        new.promised_on := null;
        new.promise_reason := null;
        new.promise_period := null;
        new.decision_level := null;
        new.promise_missed_on := null;
      end if;
      return new;
    end $$;
    create trigger signal_next_day before insert or update of status on signal
      for each row execute function signal_next_day();

    -- No open signal is without a next day, by any writer.
    alter table signal
      add constraint signal_has_next_day check ((promised_on is null) = (promise_kind is null)
        and (promised_on is not null or status not in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'))),
      add constraint signal_decision check ((promise_kind = 'DECISION') = (decision_level is not null)
        and (promise_kind = 'DECISION') = (promise_missed_on is not null)),
      add constraint signal_budget check ((promise_kind = 'BUDGET') = (promise_period is not null));
    -- Few at a time, and asked for by lists, counts and the morning mail.
    create index signal_undecided on signal (department_code, decision_level) where promise_kind = 'DECISION';
    create index signal_waits_for_budget on signal (department_code) where promise_kind = 'BUDGET';
    create index signal_promised on signal (promised_on, id) where promised_on is not null;
  `,
};

/** The promises of a week are found among the events that say one. */
export const promiseHistoryMigration: SliceMigration = {
  name: '20261201T0930_signals_promises_in_history',
  sql: `
    create index signal_event_promises on signal_event (at) where data ? 'promised' or data ? 'promiseEnded';
  `,
};

/**
 * A forwarded signal has a next day until the other body has answered. Of what was forwarded before, the last half year
 * gets one a month ahead, so that staff says what became of it; what is older is over. The release before, which ends
 * the promise when it forwards, gets the day of the law; it sees an answer as it did, and the day stays for staff.
 */
export const forwardedPromiseMigration: SliceMigration = {
  name: '20261202T0100_signals_forwarded_promise',
  sql: `
    alter table signal drop constraint signal_promise_kind_check,
      add constraint signal_promise_kind_check check
        (promise_kind in ('TERM', 'DATE', 'BUDGET', 'DECISION', 'FORWARD', 'REPLY', 'NEXT_STEP'));

    create or replace function signal_next_day() returns trigger language plpgsql as $$
    declare
      today date := (now() at time zone 'Europe/Sofia')::date;
    begin
      if new.status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER') then
        if new.promise_kind is null then
          new.promise_kind := 'TERM';
          new.promised_on := coalesce(new.service_due_on, new.statutory_due_on);
          new.promises_made := new.promises_made + 1;
        end if;
      elsif tg_op = 'UPDATE' and new.promise_kind is not null
        and not (new.status = 'FORWARDED' and new.promise_kind in ('FORWARD', 'REPLY', 'NEXT_STEP', 'DECISION')
          and (new.promise_kind <> 'DECISION' or old.status = 'FORWARDED')) then
        if new.promise_kind in ('TERM', 'DATE') and new.status not in ('DUPLICATE', 'WITHDRAWN') then
          if new.promised_on >= today then
            new.promises_kept := new.promises_kept + 1;
          else
            new.promises_broken := new.promises_broken + 1;
          end if;
        end if;
        new.promise_kind := null;
        new.promised_on := null;
        new.promise_reason := null;
        new.promise_period := null;
        new.decision_level := null;
        new.promise_missed_on := null;
      end if;
      if tg_op = 'UPDATE' and new.status = 'FORWARDED' and old.status <> 'FORWARDED' and new.promise_kind is null then
        new.promise_kind := 'FORWARD';
        new.promised_on := greatest(today, (new.created_at at time zone 'Europe/Sofia')::date + 7);
      end if;
      return new;
    end $$;

    with said as (
      select e.signal_id, (array_agg(e.type order by e.id desc))[1] as type,
        (array_agg(e.data ->> 'answer' order by e.id desc))[1] as answer
      from signal_event e
      where e.type in ('forwarded', 'referral_sent', 'referral_received', 'referral_answered') group by e.signal_id)
    update signal s set promised_on = current_date + 30,
      promise_kind = case said.type when 'forwarded' then 'FORWARD' when 'referral_answered' then 'NEXT_STEP'
        else 'REPLY' end
    from said
    where said.signal_id = s.id and s.status = 'FORWARDED' and s.erased_at is null
      and s.status_since > now() - interval '6 months' and said.answer is distinct from 'DONE';
  `,
};
