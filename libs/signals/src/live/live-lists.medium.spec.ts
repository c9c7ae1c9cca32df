import { createLogger } from '@ns/platform';
import { afterEach, describe, expect, it } from 'vitest';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import type { SignalFilter } from '../finder/signal-finder.ts';
import { CountingRenderer, Listener, openSession } from '../testing/live-listeners.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import type { EventTail } from './event-tail.ts';
import type { LiveAudience } from './live-audience.ts';
import { LiveFeed } from './live-feed.ts';

let tail: EventTail;
let feed: LiveFeed;
const bed = await SignalsTestBed.open();
afterEach(async () => {
  await tail.stop();
  feed.close();
});

/** A feed that begins at the present end of the events. */
async function openFeed(): Promise<void> {
  tail = bed.tail();
  feed = new LiveFeed(bed.database, bed.sequencer, tail, createLogger('test', 'silent'));
  await tail.start();
}

const staff = async (accountId: string, filter: SignalFilter = {}, unmatched = false): Promise<LiveAudience> => ({
  kind: 'staff',
  viewer: await openSession(bed.database, accountId),
  filter,
  unmatched,
});

function join(audience: LiveAudience, { after = null as string | null, opening = false } = {}) {
  const listener = new Listener(() => tail.wake());
  feed.join({ audience, after, opening, renderer: new CountingRenderer(), listener });
  return listener;
}
const note = (signalId: string, text: string) =>
  bed.database.transaction((tx) => appendSignalEvent(tx, { signalId, type: 'note', actor: null, note: text }));

describe('live events for a list', () => {
  it('begin with the word that they do, and the cursor from which, where that is asked for', async () => {
    const signalId = await bed.received();
    const before = await note(signalId, 'before');
    await openFeed();
    const audience = await staff(bed.dispatcher.id);
    const opened = join(audience, { opening: true });
    const silent = join(audience);
    await opened.until(({ received }) => received.length === 1);
    const first = await note(signalId, 'first');
    await opened.until(({ received }) => received.length === 2);
    expect(opened.received).toEqual([`opened ${before}`, first]);
    await silent.until(({ received }) => received.length > 0);
    expect(silent.received).toEqual([first]);
    const again = join(audience, { opening: true, after: before });
    await again.until(({ received }) => received.length > 0);
    expect(again.received).toEqual([first]);
  });

  it('of signals that the filter leaves out come where they are asked for, and no others', async () => {
    const signalId = await bed.received();
    await openFeed();
    const received = { statuses: ['RECEIVED' as const] };
    const all = join(await staff(bed.clerk.id, received, true));
    const matching = join(await staff(bed.clerk.id, received));
    const stranger = join(await staff(bed.otherClerk.id, received, true));
    const matched = await note(signalId, 'still received');
    await all.until(({ received: heard }) => heard.length === 1);
    await bed.step(signalId, 'IN_PROGRESS');
    await all.until(({ received: heard }) => heard.length === 2);
    const [, unmatched = ''] = all.received;
    expect(unmatched).toMatch(/^unmatched \d+$/);
    const again = join(await staff(bed.clerk.id, received, true), { after: matched });
    await again.until(({ received: heard }) => heard.length > 0);
    expect(again.received).toEqual([unmatched]);
    expect(matching.received).toEqual([matched]);
    expect(stranger.received).toEqual([]);
  });
});
