import { type Database, isLoopback } from '@ns/platform';
import { SeosRecordsSystem, type SeosDocument } from './adapters/seos/index.ts';
import type { RecordsConfig } from './config/records.config.ts';
import type { ParticipantDocument, ParticipantDocuments, Unlisted } from './domain/participant-documents.ts';
import { participantOf } from './queries/participant-register.ts';
import { participantAuthorities, seosParties, tlsOf } from './records-system-of.ts';
import { wantParticipantsAfterMessage } from './writes/want-participants.ts';

/**
 * Documents for other participants of СЕОС, signed as those for the records system are. Addresses and certificates are
 * those of the register of participants, as it stands at each moment; undefined where the settings name no register or
 * no authority that its certificates come from.
 * @throws ConfigurationError naming what is missing
 */
export async function participantDocumentsOf(
  config: RecordsConfig,
  database: Database,
): Promise<ParticipantDocuments | undefined> {
  const { profile, registerUrl, peerAuthoritiesFile, timeoutMs, documentKind, sha1Participants = [] } = config;
  // A register beside a pinned certificate of the records system needs no authorities; documents for others do.
  if (profile !== 'seos' || registerUrl === undefined || peerAuthoritiesFile === undefined) {
    return undefined;
  }
  const { us, identity } = await seosParties(config);
  const authorities = await participantAuthorities(config);

  const systemOf = async (guid: string): Promise<SeosRecordsSystem | Unlisted> => {
    const found = await participantOf(database.fork(), guid);
    if (found?.status !== 'ACTIVE' || !isUsable(found.url) || guid === us.guid) {
      return { kind: 'unlisted', isFinal: found !== undefined && found.status !== 'PAUSED' };
    }
    const { url, identifier, name } = found;
    return new SeosRecordsSystem({
      us,
      peer: { guid, identifier, name },
      identity,
      endpoint: { url, timeoutMs, tls: await tlsOf({ ...config, url }, identity) },
      trust: {
        now: async () => {
          const now = await participantOf(database.fork(), guid);
          const serial = now?.status === 'ACTIVE' ? now.certificateSerial : null;
          const allowSha1 = sha1Participants.includes(guid.toLowerCase());
          return { certificates: [], allowSha1, registered: { serial, authorities } };
        },
        otherCertificateSeen: () => wantParticipantsAfterMessage(database.fork(), registerUrl),
      },
    });
  };
  return {
    hand: async (guid, document, mayLeave) => {
      const system = await systemOf(guid);
      return 'kind' in system ? system : system.hand(documentToParticipant(document, documentKind), mayLeave);
    },
    status: async (guid, documentGuid) => {
      const system = await systemOf(guid);
      return 'kind' in system ? system : system.status(documentGuid);
    },
  };
}

/** An address of the register to which a document may go: with https, or of this machine. */
function isUsable(url: string | null): url is string {
  return url !== null && (url.startsWith('https://') || (url.startsWith('http://') && isLoopback(url)));
}

/** The sender is in the header of the message, so the document has no correspondent. */
function documentToParticipant(document: ParticipantDocument, kind: string): SeosDocument {
  const { documentGuid, senderNumber, about, text, attachments, location } = document;
  return {
    id: { documentGuid, number: { form: 'number', ...senderNumber } },
    kind,
    about,
    comment: text,
    correspondents: [],
    attachments: attachments.map(({ fileName, mimeType, content }) => ({
      fileName,
      mimeType,
      bodyBase64: Buffer.from(content).toString('base64'),
    })),
    details: location ? { Latitude: String(location.latitude), Longitude: String(location.longitude) } : {},
  };
}
