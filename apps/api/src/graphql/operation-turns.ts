import { clientNetwork, isStaff, type Viewer } from '@ns/identity';
import {
  FairQueue,
  type Language,
  type MetricsRegistry,
  Counter,
  Gauge,
  type Overflow,
  type QueueBounds,
  requestError,
  type Turn,
} from '@ns/platform';
import type { GraphQLError } from 'graphql';
import { textOf } from '../texts/index.ts';
import { turnsBound } from './request-scope.ts';
import type { TrustedDocument } from './trusted-documents.ts';

/**
 * Which operations wait for a turn, and how many may. A unit of cost is about two milliseconds of the processor, so
 * that what waits in sum is about a second of it. Staff and BI tools are not among them: each of them is known.
 */
const lanes = {
  /** anybody's documents, to be parsed and validated, of somebody who is not signed in */
  strangersDocuments: { running: 2, runningOfOne: 1, waiting: 400, waitingOfOne: 120, isApart: true },
  /** reads of our own apps for visitors; many of these may share an address */
  visits: { running: 8, runningOfOne: 6, waiting: 500, waitingOfOne: 150 },
  /** what visitors of our own apps do: sign up, sign in, report */
  visitorsActions: { running: 4, runningOfOne: 2, waiting: 200, waitingOfOne: 40 },
  /** everything of citizens who are signed in, by account */
  citizens: { running: 24, runningOfOne: 12, waiting: 800, waitingOfOne: 200 },
} as const satisfies Readonly<Record<string, QueueBounds>>;

type Lane = keyof typeof lanes;

/** Characters of a document that take about a unit to parse and validate, beside the three of any document. */
const charactersOfUnit = 250;
const costOfAny = 3;
/** A longer text has more tokens than are read. */
const mostUnits = 40;

/** Seconds after which those who were turned away may ask again. */
const retryAfter: Readonly<Record<Overflow, number>> = { one: 2, all: 5 };

/** An operation that is about to be parsed or run. */
export interface ComingOperation {
  readonly viewer: Viewer;
  readonly clientAddress: string;
  readonly language: Language;
  /** the document of ours that it names or is */
  readonly own: TrustedDocument | undefined;
  /** characters of the document that was sent */
  readonly length: number;
  /** says that nobody waits for the answer any more */
  readonly gone?: AbortSignal;
}

/** There is nothing to wait for. */
const atOnce: Turn = { leave: () => undefined };

/**
 * Lets operations of strangers begin one after another, fair between addresses, and refuses what is too much: their
 * documents take the processor before anything is known of them, and a loop that serves all of them at once serves
 * nobody else.
 */
export class OperationTurns {
  private readonly queues: Readonly<Record<Lane, FairQueue>>;
  private readonly refusals: Counter<'lane' | 'bound'>;

  constructor(registry: MetricsRegistry) {
    const names = Object.keys(lanes) as readonly Lane[];
    this.queues = Object.fromEntries(names.map((name) => [name, new FairQueue(lanes[name])])) as typeof this.queues;
    this.refusals = new Counter({
      name: 'ns_graphql_turned_away_total',
      help: 'GraphQL operations that were refused because too much waited, by lane and by whose bound: one, all.',
      labelNames: ['lane', 'bound'],
      registers: [registry],
    });
    const { queues } = this;
    new Gauge({
      name: 'ns_graphql_waiting',
      help: 'Cost of the GraphQL operations that wait for their turn, by lane; a unit is about two milliseconds.',
      labelNames: ['lane'],
      registers: [registry],
      collect() {
        for (const name of names) {
          this.set({ lane: name }, queues[name].waiting);
        }
      },
    });
  }

  /**
   * Waits for the turn of an operation.
   * @throws GraphQLError RATE_LIMITED (429) when its asker has too much here, SERVICE_UNAVAILABLE (503) when all have;
   *   the reason of `gone` when nobody waits any more
   */
  async enter(coming: ComingOperation): Promise<Turn> {
    const lane = laneOf(coming);
    if (!lane) {
      return atOnce;
    }
    const entered = await this.queues[lane].enter(askerOf(coming), costOf(coming), coming.gone);
    if (typeof entered === 'string') {
      throw this.turnedAway(lane, entered, coming.language);
    }
    return entered;
  }

  /**
   * Says at once whether an operation will be turned away, before anything is made for it.
   * @returns the error that `enter` would throw now; undefined when it may wait
   */
  refusalOf(coming: ComingOperation): GraphQLError | undefined {
    const lane = laneOf(coming);
    const bound = lane && this.queues[lane].overflowOf(askerOf(coming), costOf(coming));
    return bound && this.turnedAway(lane, bound, coming.language);
  }

  private turnedAway(lane: Lane, bound: Overflow, language: Language): GraphQLError {
    this.refusals.inc({ lane, bound });
    const details = { bound: turnsBound, retryAfterSeconds: retryAfter[bound] };
    return bound === 'one'
      ? requestError('RATE_LIMITED', language, details, textOf('tooMuchAtOnce'))
      : requestError('SERVICE_UNAVAILABLE', language, details, textOf('tooManyAsk'));
  }
}

function askerOf({ viewer, clientAddress }: ComingOperation): string {
  return viewer.kind === 'account' ? viewer.id : clientNetwork(clientAddress);
}

function costOf({ own, length }: ComingOperation): number {
  return own ? 1 : Math.min(mostUnits, costOfAny + Math.ceil(length / charactersOfUnit));
}

function laneOf({ viewer, own }: ComingOperation): Lane | undefined {
  if (viewer.kind === 'token' || (viewer.kind === 'account' && isStaff(viewer.role))) {
    return undefined;
  }
  if (viewer.kind === 'account') {
    return 'citizens';
  }
  if (!own) {
    return 'strangersDocuments';
  }
  return own.operation.operation === 'mutation' ? 'visitorsActions' : 'visits';
}
