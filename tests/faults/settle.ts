import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openServerWork, type OpenServerWork } from '../support/open-work.ts';
import { resendMails } from './people/presses.ts';
import type { Person } from './people/person.ts';
import type { Subscriber } from './people/subscriber.ts';
import { NoAnswer } from './people/entrance.ts';

/** Work that is not done yet. */
export interface OpenWork extends OpenServerWork {
  /** listeners who have not heard the newest event that is for them */
  readonly listeners: number;
}

export interface SettleOptions {
  readonly withinMs: number;
  /** The dispatcher has deferred mails sent at once; otherwise they wait out their own back-off. */
  readonly pressDeferred: boolean;
}

const lookEveryMs = 500;
const pressEveryMs = 2_000;

/**
 * Waits until nothing is left to do. Mails that ended in doubt are the dispatcher's: the product asks a person
 * before a third copy, so one presses "send again" here as staff would.
 * @returns what was left, all zero when everything came to rest, and how often the dispatcher had to press
 */
export async function settle(
  databaseUrl: string,
  dispatcher: Person,
  subscribers: readonly Subscriber[],
  { withinMs, pressDeferred }: SettleOptions,
): Promise<{ readonly left: OpenWork; readonly pressed: number }> {
  const deadline = performance.now() + withinMs;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  let pressed = 0;
  let nextPress = 0;
  try {
    for (;;) {
      if (performance.now() >= nextPress) {
        pressed += await press(dispatcher, pressDeferred);
        nextPress = performance.now() + pressEveryMs;
      }
      const left = await openWork(client, subscribers);
      if (isAtRest(left) || performance.now() > deadline) {
        return { left, pressed };
      }
      await pause(lookEveryMs);
    }
  } finally {
    await client.end();
  }
}

export function isAtRest(left: OpenWork): boolean {
  return Object.values(left).every((count) => count === 0);
}

async function press(dispatcher: Person, alsoDeferred: boolean): Promise<number> {
  try {
    return (await resendMails(dispatcher, 'FAILED')) + (alsoDeferred ? await resendMails(dispatcher, 'DEFERRED') : 0);
  } catch (cause) {
    if (cause instanceof NoAnswer) {
      return 0;
    }
    throw cause;
  }
}

async function openWork(client: Client, subscribers: readonly Subscriber[]): Promise<OpenWork> {
  const counted = await openServerWork(client);
  const newest = await newestFor(client, subscribers);
  const behind = subscribers.filter((subscriber) => !subscriber.hasReached(newest.get(subscriber)));
  return { ...counted, listeners: behind.length };
}

/** The newest event that certainly is for each: of everything, or of the own signals. */
async function newestFor(client: Client, subscribers: readonly Subscriber[]): Promise<ReadonlyMap<Subscriber, string>> {
  const newest = new Map<Subscriber, string>();
  for (const subscriber of subscribers) {
    const { rows } = await client.query<{ id: string }>(
      subscriber.field === 'mySignalEvents'
        ? `select e.id::text as id from signal_event e join signal s on s.id = e.signal_id join account a
          on a.id = s.reporter_id
           where a.email = $1 and e.type not in ('note', 'registration_rejected', 'registration_attention',
             'registration_note', 'registration_changed', 'rated') order by e.position desc limit 1`
        : `select id::text as id from signal_event where $1 like 'dispatcher%' order by position desc limit 1`,
      [subscriber.person.email],
    );
    if (rows[0]) {
      newest.set(subscriber, rows[0].id);
    }
  }
  return newest;
}
