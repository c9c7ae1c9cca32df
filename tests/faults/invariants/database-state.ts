import { Client } from 'pg';

export interface SignalRecord {
  readonly id: string;
  readonly reference: string;
  readonly clientKey: string;
  readonly reporterId: string;
  readonly department: string;
  readonly status: string;
  readonly version: number;
  readonly registrationState: string;
  readonly incomingNumber: string | null;
}

export interface EventRecord {
  readonly id: string;
  readonly position: string | null;
  readonly signalId: string;
  readonly type: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorRole: string | null;
  readonly status: string | null;
  readonly message: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface RegistrationRecord {
  readonly id: string;
  readonly signalId: string;
  readonly direction: string;
  readonly documentGuid: string;
  readonly state: string;
  readonly number: string | null;
}

export interface DeliveryRecord {
  readonly id: string;
  readonly kind: string;
  readonly eventId: string | null;
  readonly accountId: string | null;
  readonly address: string | null;
  readonly messageId: string;
  readonly state: string;
  readonly problem: string | null;
  readonly inDoubt: boolean;
  /** id of the mail that says what this one says */
  readonly carriedBy: string | null;
}

export interface FollowerRecord {
  readonly signalId: string;
  readonly accountId: string;
  readonly since: Date;
}

/** Everything the database says about what happened, read straight from the server, past every line that can be cut. */
export interface DatabaseState {
  readonly signals: readonly SignalRecord[];
  /** by signal and then by id: the order of each history */
  readonly events: readonly EventRecord[];
  readonly registrations: readonly RegistrationRecord[];
  readonly deliveries: readonly DeliveryRecord[];
  readonly followers: readonly FollowerRecord[];
  readonly addresses: ReadonlyMap<string, string>;
  /** when a worker did something: the records system answered it, or the mail server took a mail from it */
  readonly workedAt: readonly Date[];
}

const statements = {
  signals: `select id, reference, client_key as "clientKey", reporter_id as "reporterId",
    department_code as department, status, version,
    registration_state as "registrationState", incoming_number as "incomingNumber" from signal`,
  events: `select e.id::text as id, e.position::text as position, e.signal_id as "signalId", e.type, e.at,
    e.actor_kind as "actorKind", a.role as "actorRole",
    e.status, e.message, e.data from signal_event e left join account a on a.id = e.actor_id
      order by e.signal_id, e.id`,
  registrations: `select id, signal_id as "signalId", direction, document_guid as "documentGuid", state,
    incoming_number as number from registration`,
  deliveries: `select id, kind, event_id::text as "eventId", account_id as "accountId", address,
    message_id as "messageId", state, problem, in_doubt as "inDoubt",
    carried_by as "carriedBy" from delivery`,
  followers: `select signal_id as "signalId", account_id as "accountId", since from signal_follower`,
  work: `select at + duration_ms * interval '1 millisecond' as at from registration_attempt
      where action in ('REGISTER', 'STATUS') and outcome in ('REGISTERED', 'WAITING', 'REJECTED', 'NOTFOUND')
    union all select finished_at from delivery_attempt where outcome = 'ACCEPTED'`,
  accounts: `select id, email from account where email is not null`,
} as const;

export async function readDatabase(url: string): Promise<DatabaseState> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const all = async <Row extends object>(statement: string): Promise<readonly Row[]> =>
      (await client.query<Row>(statement)).rows;
    const accounts = await all<{ id: string; email: string }>(statements.accounts);
    return {
      signals: await all<SignalRecord>(statements.signals),
      events: await all<EventRecord>(statements.events),
      registrations: await all<RegistrationRecord>(statements.registrations),
      deliveries: await all<DeliveryRecord>(statements.deliveries),
      followers: await all<FollowerRecord>(statements.followers),
      addresses: new Map(accounts.map(({ id, email }) => [id, email])),
      workedAt: (await all<{ at: Date }>(statements.work)).map(({ at }) => at),
    };
  } finally {
    await client.end();
  }
}
