import type { SignalDetailsFragment, SignalStatus, TransitionSignalInput } from '@ns/contract/console';

/** What a person saw of a report when they decided: what says later whether somebody changed it, and nobody's data. */
export type SeenReport = Pick<SignalDetailsFragment, 'version' | 'statusLabel' | 'actionTaken' | 'serviceDueOn'> & {
  readonly category: Pick<SignalDetailsFragment['category'], 'name'>;
  readonly department: { readonly name: string } | null;
  readonly assignee: { readonly name: string } | null;
  readonly events: readonly { readonly cursor: string }[];
} & Partial<PersonalParts>;

/** What is compared as long as it is on the screen, and never kept with an act: it is about people. */
type PersonalParts = Pick<
  SignalDetailsFragment,
  'description' | 'reporter' | 'settlement' | 'address' | 'entrance' | 'approach'
>;

/** What was typed and chosen for a step. */
export type StepAnswers = Pick<
  TransitionSignalInput,
  | 'department'
  | 'assigneeId'
  | 'externalBody'
  | 'duplicateOf'
  | 'message'
  | 'publicMessage'
  | 'personalDataConfirmed'
  | 'note'
>;

export type Deed =
  | { readonly kind: 'step'; readonly to: SignalStatus; readonly answers: StepAnswers; readonly hasForm: boolean }
  | {
      readonly kind: 'note';
      readonly text: string;
      readonly mentions: readonly string[];
      /** Documents that were sent before; a device keeps none. */
      readonly documentIds: readonly string[];
    };

/** A photo of an act: on the device, with the server, or both until the act is done. */
export interface ActPhoto {
  /** Name on the device; null for one that was sent before. */
  readonly kept: string | null;
  /** The server's id; null until it was sent. */
  readonly id: string | null;
}

/**
 * Something that was done without network. `conflict`: somebody changed the report meanwhile; `refused`: the server
 * does not take it. Either waits for its person, and those behind it on the same report wait for it.
 */
export interface UnsentAct {
  /** The same key is the same act for the server, however often it is sent. */
  readonly clientKey: string;
  /** Only this account may send it. */
  readonly accountId: string;
  readonly signalId: string;
  readonly reference: string;
  /** ISO moment of the press */
  readonly queuedAt: string;
  readonly deed: Deed;
  readonly photos: readonly ActPhoto[];
  readonly base: SeenReport;
  readonly state: 'waiting' | 'conflict' | 'refused';
  /** The server's words when it was refused. */
  readonly message: string;
}

const keptPrefix = 'kept-';

/** A name for a photo that stays on the device, which no id of the server is. */
export function keptName(): string {
  return `${keptPrefix}${crypto.randomUUID()}`;
}

export function isKeptName(id: string): boolean {
  return id.startsWith(keptPrefix);
}

/** The photos of a form, whose ids are names on the device or the server's. */
export function actPhotos(ids: readonly string[]): readonly ActPhoto[] {
  return ids.map((id) => (isKeptName(id) ? { kept: id, id: null } : { kept: null, id }));
}

/** The photos as a form names them. */
export function photoNames({ photos }: UnsentAct): readonly string[] {
  return photos.flatMap(({ kept, id }) => kept ?? id ?? []);
}

/** What of a report is compared later. */
export function seenReport(report: SignalDetailsFragment): SeenReport {
  const { version, statusLabel, actionTaken, serviceDueOn, category, department, assignee, events } = report;
  return {
    version,
    statusLabel,
    actionTaken,
    serviceDueOn,
    category: { name: category.name },
    department: department && { name: department.name },
    assignee: assignee && { name: assignee.name },
    events: events.map(({ cursor }) => ({ cursor })),
  };
}
