/** @module-tag long */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runFreezeCampaign } from './freeze/freeze-campaign.ts';
import { writeFreezeReport } from './freeze/freeze-report.ts';
import type { Place } from './freeze/place.ts';
import type { Clock, StrikeKind } from './freeze/victim.ts';

/** Who is struck, how, and a piece of the name of the place. */
type Strike = readonly [Clock, StrikeKind, string];

/** Three workers at the same time, each with its own clock. */
const strikes: readonly Strike[] = [
  ['right', 'frozen', 'set "last_sent_at"'],
  ['an hour ahead', 'frozen', 'the request is there'],
  ['an hour behind', 'silent', 'set "last_sent_at"'],
  ['an hour behind', 'lost', 'commit after update "registration"'],
];

const isOf =
  (place: Place, kind: StrikeKind, clock: Clock) =>
  ([who, how, where]: Strike): boolean =>
    who === clock && how === kind && place.includes(where);

/** The place of each strike: a statement may be written in more than one way, and one of them is enough. */
const places = new Map<Strike, Place>();

/** Whether the strike is one of these, and has this place or none yet. */
function isFirst(strike: Strike | undefined, place: Place): boolean {
  if (strike === undefined) {
    return false;
  }
  places.set(strike, places.get(strike) ?? place);
  return places.get(strike) === place;
}

/** Limits are for what never ends. */
const longest = 300_000;

it(
  'workers that freeze or lose their line in the middle of an attempt register nothing twice and nothing late',
  async () => {
    const lines: string[] = [];
    const report = await runFreezeCampaign(
      {
        queue: 'postgres',
        // The vendor who registers again whatever is sent again.
        records: 'rest',
        seed: 1,
        perSecond: 2,
        learnedFrom: 1,
        root: resolve(import.meta.dirname, '../..'),
        keepData: false,
        only: (place, kind, clock) => isFirst(strikes.find(isOf(place, kind, clock)), place),
      },
      (line) => lines.push(line),
    );
    expect(report.findings, `${lines.join('\n')}\n${writeFreezeReport(report)}`).toEqual([]);
    expect(report.families.reduce((sum, family) => sum + family.strikes, 0)).toBe(strikes.length);
  },
  longest,
);
