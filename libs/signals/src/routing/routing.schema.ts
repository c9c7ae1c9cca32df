import type { SliceMigration } from '@ns/platform';

/** The table of the rules that send signals to departments. */
export const routingMigration: SliceMigration = {
  name: '20261126T1530_signals_routing',
  sql: `
    create table routing_rule (
      id uuid primary key default uuidv7(),
      title text not null,
      position int not null,
      active boolean not null,
      -- Each null means "any".
      category_code text references category (code),
      settlement_code text references settlement (code),
      quarter_code text,
      words jsonb not null default '[]',
      department_code text not null references department (code),
      assignee_id uuid references account (id),
      version int not null default 1,
      archived_at timestamptz,
      foreign key (settlement_code, quarter_code) references quarter (settlement_code, code)
    );
  `,
};
