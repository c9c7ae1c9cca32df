import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, mustExist, sql } from '@ns/platform';
import { Authority } from '@ns/platform/authority';
import { openTestDatabase } from '@ns/platform/testing';
import { type ParticipantDocuments, participantDocumentsOf, recordsConfig, recordsSchema } from '@ns/records';
import { fromWireGuid, trialParties } from '@ns/records/seos';
import { signalSlices } from '@ns/signals/testing';
import { EdeliveryChannel } from '../channels/edelivery/edelivery-channel.ts';
import { Open311Channel } from '../channels/open311/open311-channel.ts';
import { SeosChannel } from '../channels/seos/seos-channel.ts';
import type { ReferralChannel } from '../domain/channel.ts';
import { EdeliveryPeer, registeredReceiver, registeredSender } from './edelivery-peer.ts';
import { Open311Peer } from './open311-peer.ts';
import { SeosPeer } from './seos-peer.ts';

/** Channels of attempts. */
export type AttemptedChannel = 'OPEN311' | 'SSEV' | 'SEOS';

const water = { identifier: '000000001', name: 'Демо ВиК', guid: '0a7b7e52-33c1-4c55-9f8e-5b1d2e6f7b99' };
const timeoutMs = 20_000;

/** A receiver of each channel of attempts, over real sockets. */
export class OutsidePeers {
  private constructor(
    private readonly peers: { readonly OPEN311: Open311Peer; readonly SSEV: EdeliveryPeer; readonly SEOS: SeosPeer },
    private readonly tls: { readonly key: string; readonly certificate: string; readonly authorities: string },
    private readonly documents: ParticipantDocuments,
    private readonly folder: string,
  ) {}

  static async start(): Promise<OutsidePeers> {
    const [{ database }, folder, authority] = await Promise.all([
      openTestDatabase([...signalSlices, recordsSchema]),
      mkdtemp(join(tmpdir(), 'outside-peers-')),
      Authority.create('Authority'),
    ]);
    const [server, ours, theirs] = await Promise.all([
      authority.issue({ name: 'edelivery', hosts: ['127.0.0.1'] }),
      authority.issue({ name: 'signali' }),
      authority.issue({ name: 'water' }),
    ]);
    const { key, certificate } = ours;
    const us = { ...trialParties.our, guid: mustExist(fromWireGuid(trialParties.our.guid), 'our GUID') };
    const identity = { privateKey: theirs.key, certificate: theirs.certificate };
    const [open311, edelivery, seos] = await Promise.all([
      new Open311Peer().start(),
      new EdeliveryPeer({ key: server.key, cert: server.certificate, ca: authority.certificate }).start(),
      new SeosPeer({ us: water, identity, sender: us, senderCertificate: certificate }).start(),
    ]);
    const serial = new X509Certificate(theirs.certificate).serialNumber.replace(/^0+/, '');
    await sql`insert into seos_participant (guid, identifier, name, url, certificate_serial, status)
      values (${water.guid}, ${water.identifier}, ${water.name}, ${seos.url}, ${serial}, 'ACTIVE')`.execute(
      database.fork().getKysely(),
    );
    const files = { key, certificate, authorities: authority.certificate };
    await Promise.all(Object.entries(files).map(([name, pem]) => writeFile(join(folder, name), pem)));
    const { records } = loadConfig([recordsConfig], {
      DATABASE_URL: 'postgres://unused',
      APP_SECRET: 'x'.repeat(32),
      RECORDS_PROFILE: 'seos',
      RECORDS_URL: 'http://127.0.0.1:9/seos',
      RECORDS_KEY_FILE: join(folder, 'key'),
      RECORDS_CERT_FILE: join(folder, 'certificate'),
      RECORDS_REGISTER_URL: 'http://127.0.0.1:9/register',
      RECORDS_PEER_CA_FILE: join(folder, 'authorities'),
      RECORDS_TIMEOUT_MS: String(timeoutMs),
    });
    const documents = mustExist(await participantDocumentsOf(records, database), 'the settings name no register');
    return new OutsidePeers({ OPEN311: open311, SSEV: edelivery, SEOS: seos }, files, documents, folder);
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.peers).map((peer) => peer.stop()));
    await rm(this.folder, { recursive: true });
  }

  /** The channel that leads to the peer. */
  channelTo(kind: AttemptedChannel): ReferralChannel {
    switch (kind) {
      case 'OPEN311': {
        const { url } = this.peers.OPEN311;
        const endpoint = { url, jurisdictionId: undefined, apiKey: undefined, listsAll: true };
        return new Open311Channel({ endpoint, serviceCode: '017', timeoutMs });
      }
      case 'SSEV': {
        const { url } = this.peers.SSEV;
        const sender = { ...registeredSender, url, blobsUrl: url };
        return new EdeliveryChannel({ sender, tls: this.tls, receiver: registeredReceiver, timeoutMs });
      }
      case 'SEOS':
        return new SeosChannel(this.documents, water.guid);
    }
  }

  /** All that came over the line since the last time, also as it reads once it is decoded. */
  takeWhatCame(kind: AttemptedChannel): string {
    const peer = this.peers[kind];
    const came = peer.requests.splice(0);
    const forms = came.map((request) => decoded(request));
    const files = kind === 'SEOS' ? this.peers.SEOS.taken.splice(0).flatMap(({ attachments }) => attachments) : [];
    const contents = files.map(({ bodyBase64 }) => Buffer.from(bodyBase64, 'base64').toString());
    return [...came, ...forms, ...contents].join('\n');
  }
}

/** A request whose body is a form, with its values as they were before. */
function decoded(request: string): string {
  const body = request.slice(request.lastIndexOf('\n') + 1);
  return [...new URLSearchParams(body).values()].join('\n');
}
