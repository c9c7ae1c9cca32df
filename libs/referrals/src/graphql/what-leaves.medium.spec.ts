import { randomUUID } from 'node:crypto';
import type { ApiContext } from '@ns/identity';
import { dayOf, plusDays } from '@ns/municipality';
import { alwaysOpen, createLogger, mustExist, RequestLoaders, sql } from '@ns/platform';
import { afterAll, describe, expect, it } from 'vitest';
import { addContractorLink } from '../commands/add-contractor-link.ts';
import { carryReferral } from '../commands/carry-referral.ts';
import { followMails } from '../commands/follow-mails.ts';
import { orderWork } from '../commands/order-work.ts';
import { remindReceivers } from '../commands/remind-receivers.ts';
import { allSharedParts, type ReceiverChannel, type SharedPart } from '../domain/receiver.ts';
import { type AttemptedChannel, OutsidePeers } from '../testing/outside-peers.ts';
import { addPlantedSettlement, type PlantedReport, plantReport } from '../testing/planted-report.ts';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { OutgoingResolver } from './outgoing.resolver.ts';
import { WorkResolver } from './work.resolver.ts';

const [bed, peers] = await Promise.all([ReferralsTestBed.open(), OutsidePeers.start()]);
afterAll(() => peers.stop());
await addPlantedSettlement(bed.database);
await bed.reach('viks', 'MAIL', 'signals@viks.example');
const kysely = () => bed.database.fork().getKysely();

async function set(code: string, channel: ReceiverChannel, shares: readonly SharedPart[]): Promise<void> {
  await sql`update receiver set channel = ${channel}, shares = ${JSON.stringify(shares)}::jsonb,
      destination = ${channel === 'NONE' ? null : 'signals@receiver.test'} where code = ${code}`.execute(kysely());
}

/** The mails about a report of one kind, with all that is in them. */
async function mails(signalId: string, kind: string): Promise<string> {
  const found = sql<{ mail: string }>`select concat_ws(E'\n', address, subject, body_text, body_html, message_id,
      in_reply_to, sent_headers) as mail from delivery where signal_id = ${signalId} and kind = ${kind}`;
  const { rows } = await found.execute(kysely());
  expect(rows).toHaveLength(1);
  return rows.map(({ mail }) => mail).join('\n');
}

function preview(signalId: string) {
  const { id, departments } = bed.actor();
  const viewer = { kind: 'account', id, sessionId: 's', role: 'CLERK', departments, language: 'BG' };
  const context = { em: bed.database.fork(), loaders: new RequestLoaders(), language: 'BG', viewer };
  return new OutgoingResolver(bed.needs).referralPreview(context as unknown as ApiContext, signalId, 'viks');
}

async function forward({ signalId }: PlantedReport): Promise<void> {
  await bed.carry(signalId, await bed.forward(signalId));
}

/** @returns what came to the body's system */
async function attempt(kind: AttemptedChannel, report: PlantedReport, shares: readonly SharedPart[]): Promise<string> {
  await set('viks', kind, shares);
  await forward(report);
  const found = sql<{ id: string }>`select id from referral where signal_id = ${report.signalId}`;
  const { id: referralId } = mustExist((await found.execute(kysely())).rows[0], 'a referral');
  const needs = {
    ...bed.needs,
    logger: createLogger('test', 'silent'),
    // The bytes of a photo say which file they are of.
    photos: { read: (file: string) => Promise.resolve(Buffer.from(`file ${file}`)) },
    channelOf: () => peers.channelTo(kind),
    gateOf: () => alwaysOpen,
    random: () => 0.5,
  };
  await carryReferral(needs, { referralId });
  return peers.takeWhatCame(kind);
}

async function order({ signalId }: PlantedReport, channel: 'MAIL' | 'NONE', shares: readonly SharedPart[]) {
  await set('demo_roads', channel, shares);
  const props = { contractor: 'demo_roads', words: 'Запълнете я.', clientKey: randomUUID() };
  expect(await orderWork(bed.needs, { actor: bed.actor(), signalId, ...props })).toMatchObject({ kind: 'ordered' });
}

async function workPage(): Promise<string> {
  const actor = { id: bed.clerk.id, origin: null };
  const link = { actor, accountId: bed.clerk.id, contractor: 'demo_roads', label: 'Демо бригада' };
  const made = await addContractorLink(bed.needs, link);
  const token = made.kind === 'added' ? made.token : expect.unreachable();
  const context = { em: bed.database.fork(), loaders: new RequestLoaders(), language: 'BG' } as ApiContext;
  return JSON.stringify(await new WorkResolver(bed.needs).work(context, token));
}

interface Way {
  readonly leave: (report: PlantedReport, shares: readonly SharedPart[]) => Promise<string>;
  /** without it nothing leaves */
  readonly needs?: SharedPart;
  /** what does not leave this way at all */
  readonly never?: SharedPart;
  /** what of a part does not leave this way, though the part does */
  readonly leftOut?: (report: PlantedReport) => readonly string[];
}

/** Mails are kept with the names of their photos; the files join them as they leave. */
const photoFile = ({ photo }: PlantedReport) => [photo.covered];
/** Where files leave, they have no names of ours. */
const photoName = ({ photo }: PlantedReport) => [photo.id];
/** A contractor gets the reference alone. */
const incomingNumber = ({ parts }: PlantedReport) => parts.NUMBERS.slice(1);

const ways: Readonly<Record<string, Way>> = {
  'the mail that passes a report on': {
    leave: async (report, shares) => {
      await set('viks', 'MAIL', shares);
      await forward(report);
      return mails(report.signalId, 'outside_report');
    },
    leftOut: photoFile,
  },
  'the mail that reminds of it': {
    leave: async (report, shares) => {
      const { signalId } = report;
      await set('viks', 'MAIL', shares);
      await forward(report);
      const [mail] = await bed.mails(signalId);
      await bed.mailIs(mail?.id ?? '', 'SENT');
      await followMails(bed.needs);
      await remindReceivers(bed.needs, { today: plusDays(dayOf(new Date()), 17) });
      return mails(signalId, 'outside_reminder');
    },
    leftOut: photoFile,
  },
  'the mail that orders work': {
    leave: async (report, shares) => {
      await order(report, 'MAIL', shares);
      return mails(report.signalId, 'work_order');
    },
    leftOut: photoFile,
  },
  'the page of a contractor': {
    leave: async (report, shares) => {
      await order(report, 'NONE', shares);
      return workPage();
    },
    leftOut: incomingNumber,
  },
  'a request of Open311': {
    leave: (report, shares) => attempt('OPEN311', report, shares),
    needs: 'PLACE',
    never: 'PHOTOS',
  },
  'a message of ССЕВ': { leave: (report, shares) => attempt('SSEV', report, shares), leftOut: photoName },
  'a document of СЕОС': { leave: (report, shares) => attempt('SEOS', report, shares), leftOut: photoName },
};

const settings = [
  ['everything', [...allSharedParts]],
  ...allSharedParts.map((off) => [`all but ${off}`, allSharedParts.filter((part) => part !== off)] as const),
] as const;

/** Names of what is there. */
const namesIn = (left: string, words: Readonly<Record<string, string>>) =>
  Object.entries(words).flatMap(([name, word]) => (left.includes(word) ? [name] : []));

it('counts photos in the preview only where they go along', async () => {
  const report = await plantReport(bed.database, { staffId: bed.clerk.id });
  const counts: Record<string, number | undefined> = {};
  for (const channel of ['MAIL', 'OPEN311', 'SSEV', 'SEOS'] as const) {
    await set('viks', channel, allSharedParts);
    counts[channel] = (await preview(report.signalId))?.photos;
  }
  expect(counts).toEqual({ MAIL: 1, OPEN311: 0, SSEV: 1, SEOS: 1 });
});

describe.each(Object.entries(ways))('%s', (_way, { leave, needs, never, leftOut }) => {
  it.each(settings)('has what the receiver is set to get, and nothing else: %s', async (_setting, shares) => {
    const report = await plantReport(bed.database, { staffId: bed.clerk.id });
    const left = await leave(report, shares);
    const isThere = needs === undefined || shares.includes(needs);
    const absent = leftOut?.(report) ?? [];
    expect(namesIn(left, report.secrets)).toEqual([]);
    expect(left !== '').toBe(isThere);
    for (const part of allSharedParts) {
      const words = report.parts[part];
      const leaves = isThere && shares.includes(part) && part !== never;
      const there = words.filter((word) => left.includes(word));
      expect(there, part).toEqual(leaves ? words.filter((word) => !absent.includes(word)) : []);
    }
  });
});
