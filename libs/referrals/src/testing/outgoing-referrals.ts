import { randomBytes } from 'node:crypto';
import type { ChannelOutcome, OutgoingFile, OutgoingReferral, ReferralChannel } from '../domain/channel.ts';

/** A new identity, a UUID of version 7 as the database makes them. */
export function newIdentity(at = Date.now()): string {
  const time = at.toString(16).padStart(12, '0');
  const chance = randomBytes(8).toString('hex');
  return [time.slice(0, 8), time.slice(8), `7${chance.slice(0, 3)}`, `8${chance.slice(3, 6)}`, `${chance.slice(6)}ab`]
    .join('-')
    .toLowerCase();
}

export function fileOf(name: string, mediaType: string, bytes: Uint8Array, url: string | null = null): OutgoingFile {
  return { name, mediaType, url, read: () => Promise.resolve(bytes) };
}

/** Something to send, about a place on the map. */
export function outgoing(changes: Partial<OutgoingReferral> = {}): OutgoingReferral {
  return {
    id: newIdentity(),
    fileNumber: '94-НС-117',
    subject: 'Теч на улицата',
    text: 'От вчера тече вода на тротоара.',
    address: 'ул. „Демо“ 1',
    latitude: 43.8486,
    longitude: 25.9543,
    photos: [],
    sheet: null,
    ...changes,
  };
}

/** How a referral went until it was sent or refused: every outcome of `send` and `find`, in their order. */
export interface Course {
  readonly last: ChannelOutcome;
  readonly steps: readonly string[];
}

const mostSteps = 40;

/**
 * Sends as the port wants it: again after AWAY only, and after UNSURE only when `find` says that it is not there.
 * @param signalFor of each step; ended by a test whose peer says nothing
 */
export async function deliver(
  channel: ReferralChannel,
  referral: OutgoingReferral,
  signalFor: () => AbortSignal = () => new AbortController().signal,
): Promise<Course> {
  const steps: string[] = [];
  let isUnsure = false;
  while (steps.length < mostSteps) {
    const step = isUnsure ? 'find' : 'send';
    const last: ChannelOutcome | undefined = isUnsure
      ? await channel.find?.(referral, signalFor())
      : await channel.send(referral, signalFor());
    if (last === undefined) {
      throw new Error('This channel cannot look for anything.');
    }
    steps.push(`${step} ${last.kind}`);
    if (last.kind !== 'AWAY' && last.kind !== 'UNSURE') {
      return { last, steps };
    }
    isUnsure = last.kind === 'UNSURE';
  }
  throw new Error(`No end: ${steps.join(', ')}`);
}
