import type { Page } from 'playwright-core';
import type { SentEvent } from '../events.ts';

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
      const element = target.nodeType === 1 ? target : target.parentElement;
      const row = element?.closest('ns-status-chip')?.closest('[data-row]')?.getAttribute('data-row');
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

/** Milliseconds from the sending of each event's commit to the frame that shows it, without those never seen. */
export async function delaysOf(
  page: Page,
  sent: readonly SentEvent[],
): Promise<Readonly<Record<SentEvent['kind'], readonly number[]>>> {
  const sightings = await page.evaluate<readonly Sighting[]>('window.sightings');
  const delays = { change: [] as number[], arrival: [] as number[] };
  let arrived = 0;
  for (const { kind, signalId, sentAt } of sent) {
    arrived += kind === 'arrival' ? 1 : 0;
    const due = arrived;
    const seen = sightings.find(({ row, waiting = 0, at }) =>
      kind === 'change' ? row === signalId && at >= sentAt : waiting >= due,
    );
    if (seen) {
      delays[kind].push(seen.at - sentAt);
    }
  }
  return delays;
}

/** In the page: notes tasks of more than 50 ms from now on, which the browser calls long. */
const noteTasks = `(() => {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask' });
})()`;

/** Milliseconds of each long task of the page during the work. */
export async function longTasksDuring(page: Page, work: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(noteTasks);
  await work();
  return page.evaluate<readonly number[]>('window.longTasks');
}
