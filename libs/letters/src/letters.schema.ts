import type { SliceSchema } from '@ns/platform';
import { letterEntities } from './entities/letter.entity.ts';

export const lettersSchema: SliceSchema = {
  name: 'letters',
  entities: letterEntities,
  migrations: [
    {
      name: '20261201T1210_letters_create',
      sql: `
        -- How far each mailbox was read.
        create table letter_mailbox (
          place text primary key,
          uid_validity text not null default '',
          last_uid bigint not null default 0,
          read_at timestamptz,
          away_since timestamptz
        );

        -- Letters that came in, each once.
        create table letter (
          id uuid primary key default uuidv7(),
          mark text not null unique,
          state text not null check (state in ('WAITING', 'ENTERED', 'DISMISSED', 'AUTOMATIC', 'RETURNED')),
          problem text check (problem in ('TOO_LARGE', 'UNREADABLE')),
          sender_address text,
          sender_name text,
          subject text not null default '',
          body text not null default '',
          photos jsonb not null default '[]',
          left_out int not null default 0 check (left_out >= 0),
          received_at timestamptz not null,
          account_id uuid references account (id),
          about_signal_id uuid references signal (id),
          from_reporter boolean not null default false,
          signal_id uuid references signal (id),
          decided_by uuid references account (id),
          decided_at timestamptz,
          reason text,
          created_at timestamptz not null default now(),
          check ((state = 'ENTERED') = (signal_id is not null)),
          check (num_nonnulls(decided_by, decided_at) = case when state in ('ENTERED', 'DISMISSED') then 2 else 0 end),
          check (about_signal_id is not null or not from_reporter)
        );
        create index letter_state on letter (state, id desc);
        create index letter_about on letter (about_signal_id) where about_signal_id is not null;
        create index letter_signal on letter (signal_id) where signal_id is not null;
        create index letter_account on letter (account_id) where account_id is not null;
        create index letter_age on letter (created_at) where state not in ('WAITING', 'ENTERED');
      `,
    },
    {
      name: '20261201T1520_letters_noted',
      sql: `
        alter table letter
          drop constraint letter_state_check,
          add constraint letter_state_check
            check (state in ('WAITING', 'ENTERED', 'NOTED', 'DISMISSED', 'AUTOMATIC', 'RETURNED')),
          drop constraint letter_check1,
          add constraint letter_decided check (
            num_nonnulls(decided_by, decided_at) =
              case when state in ('ENTERED', 'NOTED', 'DISMISSED') then 2 else 0 end),
          add constraint letter_noted check (state <> 'NOTED' or about_signal_id is not null);
      `,
    },
    {
      name: '20261201T1720_letters_answered',
      sql: `
        alter table letter
          -- For the thread of an answer; letters that came before have none.
          add column message_id text,
          add column answer text,
          drop constraint letter_state_check,
          add constraint letter_state_check
            check (state in ('WAITING', 'ENTERED', 'NOTED', 'ANSWERED', 'DISMISSED', 'AUTOMATIC', 'RETURNED')),
          drop constraint letter_decided,
          add constraint letter_decided check (
            num_nonnulls(decided_by, decided_at) =
              case when state in ('ENTERED', 'NOTED', 'ANSWERED', 'DISMISSED') then 2 else 0 end),
          add constraint letter_answered check ((state = 'ANSWERED') = (answer is not null));
      `,
    },
    {
      name: '20261202T0300_letters_of_bodies',
      // Letters that came before are not looked through: nobody waits for them.
      sql: `alter table letter add column answers_body_mail boolean not null default false`,
    },
    {
      name: '20261202T1100_letters_marks',
      sql: `
        -- Of every letter that was read, also of those that are forgotten: a mailbox that numbers its letters anew
        -- does not bring them back. A digest, from which no content follows.
        create table letter_mark (
          mark text primary key,
          created_at timestamptz not null default now()
        );
        insert into letter_mark (mark, created_at) select mark, created_at from letter;
      `,
    },
  ],
};
