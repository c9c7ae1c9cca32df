import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runFreezeCampaign } from './freeze/freeze-campaign.ts';
import { writeFreezeReport } from './freeze/freeze-report.ts';
import type { Clock, StrikeKind } from './freeze/victim.ts';

/** Three workers at the same time, each with its own clock; what is struck is a piece of the name of the place. */
const strikes: readonly (readonly [Clock, StrikeKind, string])[] = [
  ['right', 'frozen', 'set "last_sent_at"'],
  ['an hour ahead', 'frozen', 'the request is there'],
  ['an hour behind', 'silent', 'set "last_sent_at"'],
  ['an hour behind', 'lost', 'commit after update "registration"'],
];

/** Limits are for what never ends. */
const longest = 300_000;

it(
  'workers that freeze or lose their line in the middle of an attempt register nothing twice and nothing late',
  async () => {
    const lines: string[] = [];
    const report = await runFreezeCampaign(
      {
        queue: process.env['NS_TEST_QUEUE'] === 'redis' ? 'redis' : 'postgres',
        // The vendor who registers again whatever is sent again.
        records: 'rest',
        ...{ seed: 1, perSecond: 2, learnedFrom: 1 },
        root: resolve(import.meta.dirname, '../..'),
        keepData: false,
        only: (place, kind, clock) =>
          strikes.some(([who, how, where]) => who === clock && how === kind && place.includes(where)),
      },
      (line) => lines.push(line),
    );
    expect(report.findings, `${lines.join('\n')}\n${writeFreezeReport(report)}`).toEqual([]);
    expect(report.families.reduce((sum, family) => sum + family.strikes, 0)).toBe(strikes.length);
  },
  longest,
);
