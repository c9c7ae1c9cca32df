import type { UnknownCause } from './records-system.ts';

/** How the register of СЕОС lists a participant. PAUSED: for a time it takes and sends nothing. */
export type ParticipantStatus = 'ACTIVE' | 'PAUSED' | 'INACTIVE';

/** An administration in the register of СЕОС. */
export interface Participant {
  /** lower-case UUID */
  readonly guid: string;
  /** ЕИК or БУЛСТАТ */
  readonly identifier: string;
  readonly name: string;
  /** where it takes messages; null: the register names no such service that is active */
  readonly url: string | null;
  /** as {@link serialOf} writes it */
  readonly certificateSerial: string;
  readonly status: ParticipantStatus;
}

/** What the register lists at a moment. */
export interface ParticipantList {
  readonly participants: readonly Participant[];
  /** participants whose entry cannot be read or is there twice: what is known about them stays as it is */
  readonly unclear: ReadonlySet<string>;
  /** entries that were left out */
  readonly leftOut: number;
}

/** What came of asking the register. */
export type RegisterAnswer =
  | { readonly kind: 'listed'; readonly list: ParticipantList }
  | { readonly kind: 'failed'; readonly cause: UnknownCause; readonly detail: string };

/** The register of participants, asked over the network. */
export interface ParticipantSource {
  readonly url: string;
  readonly ask: () => Promise<RegisterAnswer>;
}

/**
 * The serial number of a certificate as it is compared: hexadecimal digits in capitals without separators and leading
 * zeros. Undefined for a text that is none.
 */
export function serialOf(text: string | undefined): string | undefined {
  const digits = (text ?? '').replace(/[\s:]/g, '').replace(/^0x/i, '').replace(/^0+/, '');
  return /^[0-9a-f]{1,40}$/i.test(digits) ? digits.toUpperCase() : undefined;
}

/** The part of the active participants that an answer may lose against what is known. */
const mostLost = 0.5;

/**
 * What a list changes. A participant that is no longer listed becomes inactive; one whose entry is unclear stays.
 * @returns undefined for a list that is not believed: it is empty, or has lost more than half of the active ones
 */
export function changesBy(
  list: ParticipantList,
  known: ReadonlyMap<string, Participant>,
): readonly Participant[] | undefined {
  const listed = new Set(list.participants.map(({ guid }) => guid));
  const active = [...known.values()].filter(({ status }) => status === 'ACTIVE');
  const gone = [...known.values()].filter(
    ({ guid, status }) => !listed.has(guid) && !list.unclear.has(guid) && status !== 'INACTIVE',
  );
  const stillActive = new Set(list.participants.filter(({ status }) => status === 'ACTIVE').map(({ guid }) => guid));
  const lost = active.filter(({ guid }) => !stillActive.has(guid)).length;
  if (list.participants.length === 0 || (active.length > 1 && lost > active.length * mostLost)) {
    return undefined;
  }
  return [
    ...list.participants.filter((participant) => !isSame(participant, known.get(participant.guid))),
    ...gone.map((participant) => ({ ...participant, status: 'INACTIVE' as const })),
  ];
}

function isSame(a: Participant, b: Participant | undefined): boolean {
  return (
    b !== undefined &&
    a.identifier === b.identifier &&
    a.name === b.name &&
    a.url === b.url &&
    a.certificateSerial === b.certificateSerial &&
    a.status === b.status
  );
}
