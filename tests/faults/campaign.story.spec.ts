/**
 * @module-tag long
 * @module-tag queue
 */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CampaignOptions, runCampaign } from './campaign.ts';
import { writeReport } from './report/run-report.ts';

const small: Omit<CampaignOptions, 'seed' | 'queue' | 'records'> = {
  signals: 150,
  faults: 12,
  perSecond: 5,
  citizens: 12,
  atOnce: 8,
  timeScale: 0.25,
  settleWithinMs: 180_000,
  pressDeferred: true,
  root: resolve(import.meta.dirname, '../..'),
  keepData: false,
};

/** Each queue engine has seeds of its own: `npm test` runs the stories once for each. */
const runs: readonly Pick<CampaignOptions, 'seed' | 'queue' | 'records'>[] =
  process.env['NS_TEST_QUEUE'] === 'redis'
    ? [{ seed: 13, queue: 'redis', records: 'seos' }]
    : [
        { seed: 11, queue: 'postgres', records: 'seos' },
        { seed: 12, queue: 'postgres', records: 'rest' },
      ];

/** Two minutes on a machine that runs other stories meanwhile; limits are for what never ends. */
const longest = 360_000;

describe('twelve faults while 150 signals come in', () => {
  it.each(runs)(
    'lose nothing, double nothing and leave nothing undone (seed $seed, queue on $queue, records system $records)',
    async (run) => {
      const lines: string[] = [];
      const report = await runCampaign({ ...small, ...run }, (line) => lines.push(line));
      expect(report.findings, `${lines.join('\n')}\n${writeReport(report)}`).toEqual([]);
      expect(report.signals).toBe(small.signals);
      expect([...report.faults.values()].reduce((sum, count) => sum + count, 0)).toBe(small.faults);
    },
    longest,
  );
});
