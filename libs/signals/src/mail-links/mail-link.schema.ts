import type { SliceMigration } from '@ns/platform';

/** The table of the links with which reporters act from a mail. */
export const mailLinkMigration: SliceMigration = {
  name: '20261126T0910_signals_mail_links',
  sql: `
    -- No secret is stored: the token of a link is derived from its id.
    create table signal_mail_link (
      id uuid primary key default uuidv7(),
      kind text not null check (kind in ('ANSWER', 'RATE', 'DISPUTE', 'ADD_PHOTOS')),
      signal_id uuid not null references signal (id),
      -- The event whose mail carries the link.
      event_id bigint not null references signal_event (id),
      account_id uuid not null references account (id),
      expires_at timestamptz not null,
      used_at timestamptz,
      unique (event_id, account_id, kind)
    );
    create index signal_mail_link_account on signal_mail_link (account_id);
    create index signal_mail_link_expired on signal_mail_link (expires_at);
  `,
};
