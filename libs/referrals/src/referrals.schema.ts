import type { SliceSchema } from '@ns/platform';
import { referralEntities } from './entities/referral.entity.ts';

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
  ],
};
