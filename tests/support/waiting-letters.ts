import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { TestSystem } from './system.ts';

/** What a letter says, and what is known of it. */
export interface WaitingLetter {
  readonly subject?: string;
  readonly text?: string;
  /** a signal whose mail it answers, as from the address of its reporter */
  readonly about?: string;
  readonly problem?: 'TOO_LARGE' | 'UNREADABLE';
}

/** Puts letters into the database as the worker does, for screens that need no mailbox; gives the id of each. */
export async function putLetters(
  { databaseUrl }: Pick<TestSystem, 'databaseUrl'>,
  letters: readonly WaitingLetter[],
): Promise<readonly string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const ids: string[] = [];
    for (const { subject = '', text = '', about, problem } of letters) {
      const { rows } = await client.query<{ id: string }>(
        `insert into letter (mark, state, sender_address, sender_name, subject, body, received_at, about_signal_id,
           from_reporter, problem)
         values ($1, 'WAITING', 'demo@demo.test', 'Демо подател', $2, $3, now(), $4, $4::uuid is not null, $5)
         returning id`,
        [randomUUID(), subject, text, about ?? null, problem ?? null],
      );
      ids.push(...rows.map(({ id }) => id));
    }
    return ids;
  } finally {
    await client.end();
  }
}
