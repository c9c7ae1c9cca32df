import type { SliceMigration } from '@ns/platform';

/** Links of contractors, and what is said with them. */
export const workMigration: SliceMigration = {
  name: '20261201T1625_referrals_work',
  sql: `
    -- What the clerk wrote to the contractor last, and who did.
    alter table referral add column words text, add column ordered_by uuid references account (id);
    create index referral_contractor on referral (contractor) where contractor is not null;
    -- No secret is stored: the hash finds the link of a token.
    create table contractor_link (
      id uuid primary key default uuidv7(),
      receiver text not null references receiver (code),
      label text not null,
      token_hash text not null unique,
      created_by uuid references account (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_used_at timestamptz,
      ended_at timestamptz
    );
    create index contractor_link_receiver on contractor_link (receiver);
    -- What a contractor did, once by the key of the device.
    create table work_act (
      id uuid primary key default uuidv7(),
      link_id uuid not null references contractor_link (id),
      client_key uuid not null,
      referral_id uuid not null references referral (id),
      digest text not null,
      kind text not null,
      text text,
      photos_before jsonb not null default '[]',
      photos_after jsonb not null default '[]',
      created_at timestamptz not null default now(),
      unique (link_id, client_key)
    );
    create index work_act_referral on work_act (referral_id, created_at);
  `,
};
