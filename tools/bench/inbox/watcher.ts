import type { Page } from 'playwright-core';
import type { SentEvent } from './events.ts';

/** What the page saw of itself after a frame was drawn: a row whose words changed, or the number of waiting signals. */
interface Sighting {
  readonly row?: string;
  readonly waiting?: number;
  readonly at: number;
}

/** Before the page's own code: notes when each live event reaches it. */
const listen = `(() => {
  const received = window.received = [];
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        const cursor = /"signalEvents":\\{[^{]*?"cursor":"(\\d+)"/.exec(data)?.[1];
        if (cursor) received.push([cursor, Date.now()]);
      });
    }
  };
})()`;

/** In the page: notes each changed row and the number on the marker, after the frame that shows it. */
const watch = `(() => {
  const seen = window.sightings = [];
  const note = (sighting) => requestAnimationFrame(() => setTimeout(() => seen.push({ ...sighting, at: Date.now() })));
  let last = '';
  new MutationObserver((changes) => {
    const rows = new Set();
    for (const { target } of changes) {
      const place = target.nodeType === 1 ? target : target.parentElement;
      const chip = place?.closest('ns-status-chip');
      const row = chip?.closest('[data-row]')?.getAttribute('data-row');
      if (row) rows.add(row);
    }
    for (const row of rows) note({ row });
    const text = document.querySelector('[data-testid=new-signals]')?.textContent ?? '';
    if (text !== last) {
      last = text;
      note({ waiting: Number(/\\d+/.exec(text)?.[0] ?? 0) });
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
})()`;

/** Call it before the page is opened. */
export function listenFromTheStart(page: Page): Promise<unknown> {
  return page.addInitScript(listen);
}

export function startWatching(page: Page): Promise<void> {
  return page.evaluate(watch);
}

/** Ids of the rows inside the visible part of the list. */
export function visibleRows(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const frame = document.querySelector('cdk-virtual-scroll-viewport').getBoundingClientRect();
    return [...document.querySelectorAll('[data-row]')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= frame.top && bottom <= frame.bottom;
    }).map((row) => row.getAttribute('data-row'));
  })()`);
}

/** An event on its way to the eye. Times are milliseconds since 1970. */
export interface Journey extends SentEvent {
  /** the page's script got it */
  readonly receivedAt: number;
  /** the frame that shows it was drawn */
  readonly shownAt: number;
}

/** The events that were seen on the page, each with its way through it; those that were never seen are left out. */
export async function journeys(page: Page, sent: readonly SentEvent[]): Promise<readonly Journey[]> {
  const sightings = await page.evaluate<readonly Sighting[]>('window.sightings');
  const received = new Map(await page.evaluate<readonly [string, number][]>('window.received'));
  const found: Journey[] = [];
  let arrived = 0;
  for (const event of sent) {
    if (event.kind === 'arrival') {
      arrived += 1;
    }
    const due = arrived;
    const sighting = sightings.find(({ row, waiting, at }) =>
      event.kind === 'change' ? row === event.signalId && at >= event.sentAt : (waiting ?? 0) >= due,
    );
    const receivedAt = received.get(event.cursor);
    if (sighting && receivedAt !== undefined) {
      found.push({ ...event, receivedAt, shownAt: sighting.at });
    }
  }
  return found;
}
