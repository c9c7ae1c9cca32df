/** @module-tag long */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runReferralCampaign, writeReferralReport } from './referrals/referral-campaign.ts';

it('forwarded reports arrive once under faults, and nothing is said before it is true', async () => {
  const lines: string[] = [];
  const report = await runReferralCampaign(
    {
      seed: 21,
      referrals: 36,
      faults: 12,
      queue: 'postgres',
      settleWithinMs: 120_000,
      root: resolve(import.meta.dirname, '../..'),
      keepData: false,
    },
    (line) => lines.push(line),
  );
  expect(report.findings, `${lines.join('\n')}\n${writeReferralReport(report)}`).toEqual([]);
  expect(report.forwarded).toBe(36);
}, 300_000);
