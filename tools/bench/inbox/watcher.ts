import { type Page } from 'playwright-core';
import { type SentEvent } from './events.ts';

/** What the page saw of itself after a frame was drawn: a row whose words changed, or the number of waiting signals. */
interface Sighting {
  readonly row?: string;
  readonly waiting?: number;
  readonly at: number;
}

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

export interface Latencies {
  readonly changes: readonly number[];
  readonly arrivals: readonly number[];
  /** Events that were never seen. */
  readonly missed: number;
}

/** Milliseconds from each event to the frame that shows it. */
export async function latencies(page: Page, sent: readonly SentEvent[]): Promise<Latencies> {
  const sightings = await page.evaluate<readonly Sighting[]>('window.sightings');
  const changes: number[] = [];
  const arrivals: number[] = [];
  let arrived = 0;
  let missed = 0;
  for (const event of sent) {
    if (event.kind === 'arrival') arrived += 1;
    const sighting = sightings.find(({ row, waiting, at }) => (event.kind === 'change' ? row === event.signalId && at >= event.sentAt : (waiting ?? 0) >= arrived));
    if (sighting) (event.kind === 'change' ? changes : arrivals).push(sighting.at - event.sentAt);
    else missed += 1;
  }
  return { changes, arrivals, missed };
}
