import { type AccountViewer, isStaff, presentViewer } from '@ns/identity';
import { type Database } from '@ns/platform';
import { type StaffActor } from '../policies/signal-policies.ts';
import { type SignalFilter } from '../queries/signal-filter.ts';
import { type EventSequencer } from './event-sequencer.ts';
import { type StreamItem, streamEvents } from './event-stream.ts';
import { type EventTail } from './event-tail.ts';
import { citizenSieve, staffSieve } from './sieves.ts';

/** Opens live streams for viewers; one per process. */
export class SignalStreams {
  constructor(
    private readonly database: Database,
    private readonly sequencer: EventSequencer,
    private readonly tail: EventTail,
  ) {}

  /** Events of signals that the member of staff may see and that match the filter. */
  staff(viewer: AccountViewer, filter: SignalFilter, after: string | null): AsyncIterableIterator<StreamItem> {
    return streamEvents(
      this.sequencer,
      this.tail,
      staffSieve(this.database, () => this.presentActor(viewer), filter),
      after,
    );
  }

  /** Events of the citizen's own and followed signals. */
  citizen(viewer: AccountViewer, after: string | null): AsyncIterableIterator<StreamItem> {
    const sieve = citizenSieve(this.database, viewer.id);
    const whileSignedIn: typeof sieve = async (events) =>
      (await presentViewer(this.database.fork(), viewer)) ? sieve(events) : [];
    return streamEvents(this.sequencer, this.tail, whileSignedIn, after);
  }

  private async presentActor(viewer: AccountViewer): Promise<StaffActor | undefined> {
    const present = await presentViewer(this.database.fork(), viewer);
    return present && isStaff(present.role)
      ? { id: present.id, kind: present.role, departments: present.departments }
      : undefined;
  }
}
