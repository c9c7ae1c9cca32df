import { type EntityManager, type RowOf, sql } from '@ns/platform';
import type { Participant } from '../domain/participant.ts';
import type { RegisteredCertificate } from '../domain/trusted-peer.ts';
import { type ParticipantRegisterSchema, recordsTables } from '../entities/records.entities.ts';

/** The register as this installation is set up to use it. */
export interface RegisterInUse {
  readonly url: string;
  /** whom we exchange messages with, a lower-case UUID */
  readonly peerGuid: string;
  /** serial numbers of the pinned certificates; empty: what the register names counts */
  readonly pinnedSerials: readonly string[];
}

/** How the register is doing, and what it lists about the peer. */
export interface RegisterCondition extends Pick<
  RowOf<typeof ParticipantRegisterSchema>,
  'answeredAt' | 'triedAt' | 'wantedAt' | 'problem' | 'createdAt' | 'leftOut'
> {
  /** active participants, as they were listed last */
  readonly active: number;
  readonly peer: (Participant & { readonly certificateSince: Date }) | undefined;
}

/** @returns undefined before the register was asked for the first time */
export async function registerCondition(
  em: EntityManager,
  { url, peerGuid }: Pick<RegisterInUse, 'url' | 'peerGuid'>,
): Promise<RegisterCondition | undefined> {
  const tables = recordsTables(em);
  const [register, peer, counted] = await Promise.all([
    tables
      .selectFrom('seos_register')
      .select([
        'answered_at as answeredAt',
        'tried_at as triedAt',
        'wanted_at as wantedAt',
        'problem',
        'created_at as createdAt',
        'left_out as leftOut',
      ])
      .where('url', '=', url)
      .executeTakeFirst(),
    participantOf(em, peerGuid),
    tables
      .selectFrom('seos_participant')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('status', '=', 'ACTIVE')
      .executeTakeFirstOrThrow(),
  ]);
  return register && { ...register, peer, active: Number(counted.count) };
}

/** Columns of a participant. */
export const participantColumns = [
  'guid',
  'identifier',
  'name',
  'url',
  'certificate_serial as certificateSerial',
  'status',
] as const;

/** What the register lists about a participant. */
export function participantOf(em: EntityManager, guid: string) {
  return recordsTables(em)
    .selectFrom('seos_participant')
    .select([...participantColumns, 'certificate_since as certificateSince'])
    .where('guid', '=', guid)
    .executeTakeFirst();
}

/** What the register says about the certificate of the peer; none while the peer is not active. */
export async function registeredSerial(em: EntityManager, guid: string): Promise<RegisteredCertificate['serial']> {
  const peer = await participantOf(em, guid);
  return peer?.status === 'ACTIVE' ? peer.certificateSerial : null;
}

/** The register may be away for so long before it is reported; what it said last goes on to count. */
const mayBeAwayMs = 48 * 3_600_000;

/** What is amiss with the register, in words for the operator; empty when nothing is. */
export async function registerDegradations(
  em: EntityManager,
  inUse: RegisterInUse,
  now: Date = new Date(),
): Promise<readonly string[]> {
  const condition = await registerCondition(em, inUse);
  if (condition === undefined) {
    return [];
  }
  const { answeredAt, createdAt, problem, peer } = condition;
  const words: string[] = [];
  const goodSince = answeredAt ?? createdAt;
  if (problem !== null && now.getTime() - goodSince.getTime() > mayBeAwayMs) {
    words.push(`records: the register of participants gives no usable list since ${goodSince.toISOString()}`);
  }
  if (answeredAt === null) {
    return words;
  }
  if (inUse.pinnedSerials.length === 0 && peer?.status !== 'ACTIVE') {
    const how = peer === undefined ? 'not at all' : peer.status;
    words.push(`records: the register of participants lists the records system ${how}; its messages are refused`);
  } else if (peer !== undefined && isOtherThanPinned(inUse, peer)) {
    words.push(
      'records: the register of participants names another certificate of the records system than the one in ' +
        'RECORDS_PEER_CERT_FILE',
    );
  }
  return words;
}

/** True when a pinned certificate counts and the register names another one. */
export function isOtherThanPinned(
  { pinnedSerials }: Pick<RegisterInUse, 'pinnedSerials'>,
  { certificateSerial }: Pick<Participant, 'certificateSerial'>,
): boolean {
  return pinnedSerials.length > 0 && !pinnedSerials.includes(certificateSerial);
}

/** True where a register is due at this moment; see `jobs/participants.ts`. */
export const isFreeRegister = sql<boolean>`(leased_until is null or leased_until < now())`;
