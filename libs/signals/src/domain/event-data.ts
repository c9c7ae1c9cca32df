import { z } from 'zod';
import { bodyAnswers } from './body-answer.ts';
import { correctedFields } from './correction.ts';
import { awaitedDays, decisionLevels, moveReasons, promiseEnds, referralPromises } from './date-promise.ts';
import type { SignalEventType } from './signal-event.ts';
import { signalStatuses } from './signal-status.ts';
import { transitionEvents } from './transition.ts';
import { workAnswers } from './work-answer.ts';

const day = z.iso.date();
const handOver = z.object({ fromDepartment: z.string(), toDepartment: z.string() });

/** What an event did to the promised day; not in events from before these fields existed. */
const promises = {
  /** a day that is promised from now on */
  promised: day.optional(),
  /** how the one before ended */
  promiseEnded: z.enum(promiseEnds).optional(),
};

/** What a step of the workflow changed; what it left as it was is not there. */
const step = handOver.partial().extend({
  ...promises,
  /** the status before; not in events from before this field existed */
  from: z.enum(signalStatuses).optional(),
  /** the department that is responsible now, even when it was before */
  department: z.string().optional(),
  /** account that is responsible now */
  assignee: z.uuid().optional(),
  externalBody: z.string().optional(),
  /** reference of the other signal */
  duplicateOf: z.string().optional(),
  /** a service target that moved; `from` is null when there was none */
  serviceDueOn: z.object({ from: day.nullable(), to: day }).optional(),
});
/** Why the machine could not look at a photo. */
const notLooked = ['BROKEN', 'TOO_LONG', 'TOO_LARGE', 'UNAVAILABLE'] as const;
const nothing = z.object({});
const number = z.object({ incomingNumber: z.string(), incomingDate: day });
/** Of the forwarding: the body, and the day on which it happened. */
const referral = z.object({ externalBody: z.string(), on: day });
/** Of a work order: code of the contractor. */
const work = z.object({ contractor: z.string() });
const earlierNumber = z.object({ previousNumber: z.string(), previousDate: day });

/**
 * What the `data` of each kind of event holds: numbers, codes and ids, never personal data. The one place where the
 * column is described; the compiler asks for a new kind here.
 */
const written = {
  received: z.object({ routingRule: z.uuid().optional(), promised: promises.promised }),
  assigned: step,
  started: step,
  asked: step,
  answered: step,
  resumed: step,
  resolved: step,
  closed: step,
  forwarded: step,
  rejected: step,
  duplicate: step,
  withdrawn: step,
  reopened: step,
  registered: number,
  registration_rejected: nothing,
  registration_attention: nothing,
  registration_note: nothing,
  registration_changed: nothing,
  number_changed: number.extend(earlierNumber.shape),
  number_withdrawn: earlierNumber,
  note: z.object({ mentions: z.array(z.uuid()).readonly().optional() }),
  message: nothing,
  recategorized: handOver.partial().extend({
    from: z.string(),
    to: z.string(),
    promised: promises.promised,
    /** the day in whose place the term of the new category came, where the reporter reads of it */
    promisedBefore: day.optional(),
    /** working days for which the reporter was asked before: the new target has them; not where there were none */
    paused: z.int().optional(),
  }),
  corrected: z.object({ fields: z.array(z.enum(correctedFields)).readonly() }),
  department_changed: handOver.extend({ department: z.string() }),
  rated: z.object({ stars: z.int() }),
  photos_added: z.object({ count: z.int() }),
  published: nothing,
  unpublished: nothing,
  /**
   * `decideBy`: when somebody sets a new day; not in events from before this field existed. `awaited`: what the day
   * was for, where it was not the work
   */
  late: z.object({
    dueOn: day,
    decideBy: day.optional(),
    promiseEnded: promises.promiseEnded,
    awaited: z.enum(awaitedDays).optional(),
  }),
  escalated: z.object({ dueOn: day, level: z.enum(decisionLevels), decideBy: day }),
  date_moved: z.object({
    from: day,
    /** the new day; of work that waits for money, the day on which that is asked anew */
    to: day,
    reason: z.enum(moveReasons),
    period: z.string().optional(),
    awaited: z.enum(referralPromises).optional(),
    ...promises,
  }),
  photo_covered: z.object({ photoId: z.uuid(), areas: z.int() }),
  photo_uncovered: z.object({ photoId: z.uuid() }),
  // The machine looked; `covered`: what it found is covered now.
  photo_looked: z.object({ photoId: z.uuid(), faces: z.int(), plates: z.int(), covered: z.boolean() }),
  photo_not_looked: z.object({ photoId: z.uuid(), reason: z.enum(notLooked) }),
  photo_seen: z.object({ photoId: z.uuid() }),
  text_published: z.object({ eventId: z.string() }),
  text_hidden: z.object({ eventId: z.string() }),
  // How many pieces are hidden from then on; never which.
  words_hidden: z.object({ pieces: z.int() }),
  update_added: nothing,
  // The id of the event by which the update was added.
  update_published: z.object({ eventId: z.string() }),
  update_refused: z.object({ eventId: z.string() }),
  update_withdrawn: z.object({ eventId: z.string() }),
  referral_sent: referral,
  // The number under which the body has it, when it gave one.
  referral_received: referral.extend({ number: z.string().optional() }),
  referral_answered: referral.extend({ answer: z.enum(bodyAnswers) }),
  work_ordered: work,
  work_received: work,
  work_answered: work.extend({ answer: z.enum(workAnswers) }),
  work_returned: work,
  work_withdrawn: work,
} as const satisfies Readonly<Record<SignalEventType, z.ZodObject>>;

/** What the writer of an event of kind `K` has to say. */
export type WrittenData<K extends SignalEventType> = z.input<(typeof written)[K]>;

/** What a reader of an event of kind `K` may find: events are never changed, so older ones can lack newer fields. */
export type ReadData<K extends SignalEventType> = Partial<z.output<(typeof written)[K]>>;

/** An event to be written: `type` decides what `data` holds. */
export type WrittenEvent = {
  [K in SignalEventType]: { readonly type: K } & (Record<never, never> extends WrittenData<K>
    ? { readonly data?: WrittenData<K> }
    : { readonly data: WrittenData<K> });
}[SignalEventType];

/** An event that was read: `type` decides what `data` holds. */
export type ReadEvent = { [K in SignalEventType]: { readonly type: K; readonly data: ReadData<K> } }[SignalEventType];

/** An event of one of the steps of the workflow. */
export type StepEvent = Extract<ReadEvent, { type: (typeof transitionEvents)[number] }>;

const readers = new Map<string, z.ZodObject>(
  Object.entries(written).map(([kind, { shape }]) => [
    kind,
    z.object(
      Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, z.optional(field).catch(undefined)])),
    ),
  ]),
);

/**
 * The column's text of an event's data.
 * @throws ZodError when the data is not what its kind demands
 */
export function encodeData({ type, data = {} }: WrittenEvent): string {
  return JSON.stringify(written[type].parse(data));
}

/**
 * Gives a row of the history the type of its kind. A field of another shape counts as missing: the history is
 * append-only, and a reader must get past what an earlier version wrote.
 */
export function decodeEvent<R extends { readonly type: SignalEventType; readonly data: unknown }>(
  row: R,
): Omit<R, 'type' | 'data'> & ReadEvent {
  const data = readers.get(row.type)?.parse(row.data) ?? {};
  return { ...row, data } as Omit<R, 'type' | 'data'> & ReadEvent;
}

/** What a step changed; undefined for an event that is no step. */
export function stepData(event: ReadEvent): StepEvent['data'] | undefined {
  return isStep(event) ? event.data : undefined;
}

function isStep(event: ReadEvent): event is StepEvent {
  return transitionEvents.some((step) => step === event.type);
}

/** A signal that went to another department: those of the former one no longer see it. */
export type HandOver = z.output<typeof handOver>;

/** The hand-over of an event; undefined when the signal stayed where it was. */
export function handOverIn({ data }: ReadEvent): HandOver | undefined {
  const found = handOver.safeParse(data);
  return found.success ? found.data : undefined;
}

/** The incoming numbers that an event names: the one in force from then on, and the one that it put out of force. */
export function numbersIn(event: ReadEvent): ReadData<'number_changed'> {
  return event.type === 'registered' || event.type === 'number_changed' || event.type === 'number_withdrawn'
    ? event.data
    : {};
}
