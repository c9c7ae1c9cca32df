import { Client } from 'pg';
import { eventually } from './eventually.ts';

/** Work of the server that is not done yet, as numbers of rows. */
export interface OpenServerWork {
  readonly outbox: number;
  readonly registrations: number;
  readonly mails: number;
  readonly unplacedEvents: number;
}

const openDocument = `select
  (select count(*)::int from outbox) as outbox,
  -- A decision waits for the number of its signal; where the records system refused the signal, for a person.
  (select count(*)::int from registration r where state = 'PENDING' and not (direction = 'OUTGOING' and exists (
    select from registration i
      where i.signal_id = r.signal_id and i.direction = 'INCOMING' and i.state = 'REJECTED'))) as registrations,
  (select count(*)::int from delivery where state in ('QUEUED', 'DEFERRED')) as mails,
  (select count(*)::int from signal_event where position is null) as "unplacedEvents"`;

/** @param client connected with the right to read every table */
export async function openServerWork(client: Client): Promise<OpenServerWork> {
  const [counted] = (await client.query<OpenServerWork>(openDocument)).rows;
  if (!counted) {
    throw new Error('The database counts nothing.');
  }
  return counted;
}

/** Waits until the server has nothing left to do: what it was going to send is sent. */
export async function serverSettled(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await eventually(
      async () => Object.values(await openServerWork(client)).every((count) => count === 0),
      'the server has no open work',
      60_000,
    );
  } finally {
    await client.end();
  }
}
