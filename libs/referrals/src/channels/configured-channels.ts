import { readFile } from 'node:fs/promises';
import type { TlsMaterial } from '@ns/platform';
import type { ParticipantDocuments } from '@ns/records';
import type { EdeliveryConfig, ReferralChannelsConfig } from '../config/referrals.config.ts';
import { EdeliveryChannel, type EdeliveryReceiver } from './edelivery/edelivery-channel.ts';
import { Open311Channel } from './open311/open311-channel.ts';
import { SeosChannel } from './seos/seos-channel.ts';

/** The channels that the operator's settings allow. */
export interface ConfiguredChannels {
  /** @returns undefined: the settings name no such service */
  open311(name: string, serviceCode: string): Open311Channel | undefined;
  /** @returns undefined: the settings do not say how we are known to the e-delivery */
  edelivery(receiver: EdeliveryReceiver): EdeliveryChannel | undefined;
  /** @returns undefined: the settings of the records system name no register of participants */
  seos(participantGuid: string): SeosChannel | undefined;
}

/**
 * Reads the keys once.
 * @param documents for participants of СЕОС, see `participantDocumentsOf`
 * @throws Error of the file system, for a file that cannot be read
 */
export async function configuredChannels(
  { referralChannels: { open311, edelivery, timeoutMs } }: ReferralChannelsConfig,
  documents?: ParticipantDocuments,
): Promise<ConfiguredChannels> {
  const tls = edelivery === undefined ? undefined : await tlsOf(edelivery);
  return {
    open311: (name, serviceCode) => {
      const endpoint = open311.get(name);
      return endpoint && new Open311Channel({ endpoint, serviceCode, timeoutMs });
    },
    edelivery: (receiver) =>
      edelivery && tls ? new EdeliveryChannel({ sender: edelivery, tls, receiver, timeoutMs }) : undefined,
    seos: (participantGuid) => documents && new SeosChannel(documents, participantGuid),
  };
}

async function tlsOf({ keyFile, certificateFile, authoritiesFile }: EdeliveryConfig): Promise<TlsMaterial> {
  const [key, certificate, authorities] = await Promise.all([
    readFile(keyFile, 'utf8'),
    readFile(certificateFile, 'utf8'),
    authoritiesFile === undefined ? undefined : readFile(authoritiesFile, 'utf8'),
  ]);
  return { key, certificate, authorities };
}
