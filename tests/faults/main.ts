import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCampaign } from './campaign.ts';
import { runFreezeCampaign } from './freeze/freeze-campaign.ts';
import { writeFreezeReport } from './freeze/freeze-report.ts';
import { runReferralCampaign, writeReferralReport } from './referrals/referral-campaign.ts';
import { writeReport } from './report/run-report.ts';

const { values } = parseArgs({
  options: {
    referrals: { type: 'string' },
    signals: { type: 'string', default: '10000' },
    faults: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    queue: { type: 'string', default: 'postgres' },
    records: { type: 'string', default: 'seos' },
    rate: { type: 'string', default: '0' },
    citizens: { type: 'string', default: '60' },
    people: { type: 'string', default: '16' },
    scale: { type: 'string', default: '1' },
    settle: { type: 'string', default: '900' },
    cluster: { type: 'boolean', default: false },
    press: { type: 'boolean', default: false },
    kinds: { type: 'string' },
    freeze: { type: 'boolean', default: false },
    root: { type: 'string', default: '.' },
    keep: { type: 'boolean', default: false },
  },
});

const queue = values.cluster || values.queue === 'redis' ? 'redis' : 'postgres';
const records = values.records === 'rest' ? 'rest' : 'seos';
const place = { root: resolve(values.root), keepData: values.keep };
const say = (line: string): void => console.log(`${new Date().toISOString().slice(11, 23)} ${line}`);

if (values.referrals !== undefined) {
  const report = await runReferralCampaign(
    {
      seed: Number(values.seed),
      referrals: Number(values.referrals),
      faults: Number(values.faults),
      queue,
      settleWithinMs: Number(values.settle) * 1_000,
      ...place,
    },
    say,
  );
  console.log(`\n${writeReferralReport(report)}`);
  process.exitCode = report.findings.length === 0 ? 0 : 1;
} else if (values.freeze) {
  const report = await runFreezeCampaign(
    { seed: Number(values.seed), perSecond: Number(values.rate) || 0.5, learnedFrom: 5, queue, records, ...place },
    say,
  );
  console.log(`\n${writeFreezeReport(report)}`);
  process.exitCode = report.findings.length === 0 ? 0 : 1;
} else {
  const report = await runCampaign(
    {
      seed: Number(values.seed),
      signals: Number(values.signals),
      faults: Number(values.faults),
      queue,
      records,
      ...place,
      cluster: values.cluster,
      perSecond: Number(values.rate),
      citizens: Number(values.citizens),
      atOnce: Number(values.people),
      timeScale: Number(values.scale),
      settleWithinMs: Number(values.settle) * 1_000,
      pressDeferred: values.press,
      kinds: values.kinds?.split(','),
    },
    say,
  );
  console.log(`\n${writeReport(report)}`);
  process.exitCode = report.findings.length === 0 ? 0 : 1;
}
