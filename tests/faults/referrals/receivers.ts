import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Authority } from '@ns/platform/authority';
import { fromWireGuid, trialParties } from '@ns/records/seos';
import { RegisterPeer } from '@ns/records/testing';
import { EdeliveryPeer, registeredReceiver, registeredSender } from '@ns/referrals/testing/edelivery-peer';
import { Open311Peer } from '@ns/referrals/testing/open311-peer';
import type { PeerFault } from '@ns/referrals/testing/peer-server';
import { SeosPeer } from '@ns/referrals/testing/seos-peer';
import type { MailServer } from '../mail/mail-server.ts';
import { contractorInput, contractorMailedTo } from './contractor.ts';

/** How bodies and contractor of a run are reached; NONE: by telephone, LINK: the contractor, who is mailed too. */
export const channels = ['MAIL', 'OPEN311', 'SSEV', 'SEOS', 'NONE', 'LINK'] as const;
export type RunChannel = (typeof channels)[number];

/** External bodies of the seed data, one for each channel. */
export const bodyOf: Readonly<Record<Exclude<RunChannel, 'LINK'>, string>> = {
  MAIL: 'viks',
  OPEN311: 'opu',
  SSEV: 'riosv',
  SEOS: 'rzi',
  NONE: 'police',
};
export const mailedTo = 'body@demo.test';

/** The body that takes part in СЕОС, as the register of participants lists it. */
const participant = {
  identifier: '000000001',
  name: 'Демо администрация',
  guid: '0a7b7e52-33c1-4c55-9f8e-5b1d2e6f7b99',
};

/** One copy of a referral that its body has; `at` in milliseconds since 1970. */
export interface Arrived {
  readonly channel: RunChannel;
  /** the identity that left with it: of the referral, by mail the Message-ID, by telephone and link the report */
  readonly key: string;
  readonly at: number;
}

/** The bodies that get referrals, over sockets. */
export interface Receivers {
  /** The next requests of each body that is asked over HTTP fail so. */
  fail(...faults: readonly PeerFault[]): void;
  heal(): void;
  /** settings of the workers and apis */
  readonly environment: Readonly<Record<string, string>>;
  /** Lets the participant of СЕОС know us. @param certificateFile of ours */
  introduceUs(certificateFile: string): Promise<void>;
  arrived(mail: MailServer): readonly Arrived[];
  stop(): Promise<void>;
}

const identity = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/**
 * Starts an endpoint of Open311, the state's e-delivery and СЕОС's register of participants; mails go to the mail
 * server of the run.
 */
export async function startReceivers(): Promise<Receivers> {
  const authority = await Authority.create('Authority');
  const server = await authority.issue({ name: 'edelivery', hosts: ['127.0.0.1'] });
  const [ours, theirs] = await Promise.all([
    authority.issue({ name: 'signali' }),
    authority.issue({ name: 'participant' }),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'ns-receivers-'));
  const file = async (name: string, content: string): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const open311 = await new Open311Peer().start();
  const tls = { key: server.key, cert: server.certificate, ca: authority.certificate };
  const edelivery = await new EdeliveryPeer(tls).start();
  const register = await RegisterPeer.start();
  let senderCertificate = '';
  const seos = await new SeosPeer({
    us: participant,
    identity: { privateKey: theirs.key, certificate: theirs.certificate },
    sender: { ...trialParties.our, guid: fromWireGuid(trialParties.our.guid) ?? '' },
    get senderCertificate() {
      return senderCertificate;
    },
  }).start();
  const serial = new X509Certificate(theirs.certificate).serialNumber.replace(/^0+/, '');
  register.lists({ ...participant, serial, url: seos.url });
  return {
    fail: (...faults) => {
      open311.fail('POST /requests', ...faults);
      edelivery.fail('POST /api/v1/messages', ...faults);
      seos.fail('POST /', ...faults);
    },
    heal: () => [open311, edelivery, seos].forEach((peer) => peer.heal()),
    introduceUs: async (certificateFile) => {
      senderCertificate = await readFile(certificateFile, 'utf8');
    },
    environment: {
      REFERRALS_OPEN311_URLS: `demo=${open311.url}`,
      REFERRALS_OPEN311_COMPLETE: 'demo',
      REFERRALS_EDELIVERY_URL: edelivery.url,
      REFERRALS_EDELIVERY_KEY_FILE: await file('key.pem', ours.key),
      REFERRALS_EDELIVERY_CERT_FILE: await file('certificate.pem', ours.certificate),
      REFERRALS_EDELIVERY_CA_FILE: await file('authority.pem', authority.certificate),
      REFERRALS_EDELIVERY_OID: registeredSender.oid,
      REFERRALS_EDELIVERY_CLIENT: registeredSender.client,
      REFERRALS_TIMEOUT_MS: '1000',
      RECORDS_REGISTER_URL: register.url,
      RECORDS_PEER_CA_FILE: await file('participants.pem', authority.certificate),
    },
    arrived: (mail) => [
      ...mail.office.letters
        .filter(({ to }) => to === mailedTo || to === contractorMailedTo)
        .map(({ messageId, at }) => ({ channel: 'MAIL' as const, key: messageId, at })),
      ...open311.taken.map(({ form, at }) => ({
        channel: 'OPEN311' as const,
        key: identity.exec(form.get('description') ?? '')?.[0] ?? '',
        at: at.getTime(),
      })),
      ...edelivery.messages.map(({ subject, sentAt }) => ({
        channel: 'SSEV' as const,
        key: identity.exec(subject)?.[0] ?? '',
        at: sentAt.getTime(),
      })),
      ...seos.taken.map(({ id, takenAt }) => ({
        channel: 'SEOS' as const,
        key: id.documentGuid,
        at: takenAt.getTime(),
      })),
    ],
    stop: async () => {
      await Promise.all([open311.stop(), edelivery.stop(), seos.stop(), register.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const bodyInputs = [
  { code: bodyOf.MAIL, channel: 'MAIL', destination: mailedTo },
  { code: bodyOf.OPEN311, channel: 'OPEN311', destination: 'demo', service: '001' },
  {
    code: bodyOf.SSEV,
    channel: 'SSEV',
    destination: registeredReceiver.identifier,
    service: String(registeredReceiver.targetGroupId),
  },
  { code: bodyOf.SEOS, channel: 'SEOS', destination: participant.guid },
].map((input) => ({ ...input, shares: ['DESCRIPTION', 'PLACE', 'NUMBERS'] }));

/** What an administrator enters, so that reports for each body leave by its channel and work by mail. */
export const receiverInputs = [...bodyInputs, contractorInput];
