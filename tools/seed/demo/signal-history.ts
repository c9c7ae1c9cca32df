import type { Chance } from './chance.ts';
import type { DemoWorld, LivedEvent, LivedSignal } from './demo-world.ts';
import { nextDayOfDemo } from './next-day.ts';

const hour = 3_600_000;
const day = 24 * hour;
/**
 * The part of the signals with which nothing more happens after a step, of new ones and of those that are older than
 * two months.
 */
const waits = { recent: 0.08, old: 0.012 };
const running: readonly string[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS'];

interface Said {
  readonly actorId?: string | null;
  readonly actorKind?: LivedEvent['actorKind'];
  readonly status?: string;
  readonly message?: string | null;
  readonly note?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Lets a signal live until now, step by step as the workflow allows it: what would happen later has not happened.
 * Writes what the commands of the signals slice would have written.
 */
export class SignalHistory {
  private readonly events: LivedEvent[] = [];
  private at: number;

  constructor(
    private readonly world: DemoWorld,
    private readonly chance: Chance,
    private readonly signal: LivedSignal,
  ) {
    this.at = signal.createdAt;
  }

  /** @returns the events in the order in which they happened */
  live(): readonly LivedEvent[] {
    const { signal, chance, world } = this;
    const { reporter, correspondent, incoming } = signal;
    this.write('received', signal.createdAt, {
      actorId: correspondent?.enteredBy ?? reporter?.id ?? null,
      actorKind: correspondent ? 'STAFF' : 'REPORTER',
      status: 'RECEIVED',
    });
    if (incoming) {
      const { number, date, at } = incoming;
      this.write('registered', at, { data: { incomingNumber: number, incomingDate: date } });
    }
    if (reporter && chance.happens(0.025)) {
      this.step('withdrawn', this.at + chance.between(1, 20) * hour, 'WITHDRAWN', this.byReporter());
    } else if (!chance.happens(0.01)) {
      this.handle();
    }
    this.noteDelay(world.now);
    if (signal.status !== 'DUPLICATE') {
      signal.duplicateOf = null;
    }
    this.publish();
    if (signal.status === 'ASSIGNED' && chance.happens(0.2)) {
      this.write('note', Math.min(this.at + 5 * hour, world.now), {
        ...this.byStaff(),
        note: chance.pick(world.texts.notes),
      });
    }
    const { promise, moved } = nextDayOfDemo(signal, this.events, world);
    signal.promise = promise;
    if (moved) {
      this.events.push({ ...moved, actorId: moved.actorId ?? this.world.dispatchers[0] ?? null });
      signal.version += 1;
    }
    return this.events.toSorted((one, other) => one.at - other.at);
  }

  private handle(): void {
    const { chance, signal, world } = this;
    const dispatcher = chance.pick(world.dispatchers);
    const clerks = world.clerks.get(signal.department) ?? [];
    const assignee = clerks.length > 0 && chance.happens(0.8) ? chance.pick(clerks) : null;
    const isOn = this.step('assigned', this.office(chance.between(0.3, 6)), 'ASSIGNED', {
      actorId: dispatcher,
      actorKind: 'STAFF',
      message: chance.happens(0.06) ? chance.pick(world.texts.remarks) : null,
      data: { department: signal.department, ...(assignee ? { assignee } : {}) },
    });
    if (!isOn) {
      return;
    }
    signal.assignee = assignee;
    if (this.waits()) {
      return;
    }
    const end = chance.weighted<() => void>([
      [() => this.work(), 78],
      [() => this.forward(), signal.category.forwardToCode ? 24 : 1],
      [() => this.end('rejected', 'REJECTED', world.texts.rejected), 7],
      [() => this.joinOther(), signal.duplicateOf ? 150 : 0],
    ]);
    end();
  }

  /** The usual course: work, perhaps a question, the outcome, and what the reporter says to it. */
  private work(): void {
    const { chance, signal } = this;
    const target = signal.category.targetWorkingDays ?? 7;
    const pace = this.world.texts.pace[signal.category.departmentCode] ?? 1;
    const days = Math.max(0.15, target * 0.74 * pace * chance.duration(0.62));
    if (!this.step('started', this.office(days * 24 * chance.between(0.1, 0.5)), 'IN_PROGRESS', this.byStaff())) {
      return;
    }
    if (signal.reporter && chance.happens(0.13) && !this.ask()) {
      return;
    }
    if (this.waits() || !this.resolve(days * chance.between(0.6, 1.2))) {
      return;
    }
    this.rate();
    if (signal.reporter && chance.happens(0.07) && !this.dispute()) {
      return;
    }
    if (chance.happens(0.25)) {
      this.step('closed', this.office(chance.between(20, 100)), 'CLOSED', this.byStaff());
    } else {
      this.step('closed', this.at + this.world.terms.silenceDays * day + chance.between(0, 0.2) * hour, 'CLOSED', {});
    }
  }

  private waits(): boolean {
    const isRecent = this.world.now - this.signal.createdAt < 60 * day;
    return this.chance.happens(isRecent ? waits.recent : waits.old);
  }

  private resolve(days: number): boolean {
    const { chance, signal, world } = this;
    const group = world.texts.groups[signal.category.parentCode ?? ''];
    const message = chance.pick(group?.actions ?? world.texts.remarks);
    return this.step('resolved', this.office(days * 24), 'RESOLVED', { ...this.byStaff(), message });
  }

  private ask(): boolean {
    const { chance, signal, world } = this;
    const question = chance.pick(world.texts.questions);
    const before = signal.status;
    if (
      !this.step('asked', this.office(chance.between(2, 20)), 'AWAITING_REPORTER', {
        ...this.byStaff(),
        message: question,
      })
    ) {
      return false;
    }
    signal.openQuestion = question;
    signal.statusBeforeQuestion = before;
    signal.clockStoppedOn = world.clock.dayOf(this.at);
    const isAnswered = chance.happens(0.75);
    const at = this.at + (isAnswered ? chance.between(3, 110) * hour : this.world.terms.silenceDays * day);
    if (at > world.now) {
      return false;
    }
    const { calendar } = world.clock;
    const stood = calendar.workingDaysBetween(signal.clockStoppedOn, world.clock.dayOf(at));
    const due = calendar.plusWorkingDays(signal.serviceDueOn, stood);
    const data = due === signal.serviceDueOn ? {} : { serviceDueOn: { from: signal.serviceDueOn, to: due } };
    signal.openQuestion = null;
    signal.statusBeforeQuestion = null;
    signal.clockStoppedOn = null;
    signal.serviceDueOn = due;
    return isAnswered
      ? this.step('answered', at, before, { ...this.byReporter(), message: chance.pick(world.texts.answers), data })
      : this.step('resumed', at, before, { data });
  }

  private forward(): void {
    const { chance, signal, world } = this;
    const body = signal.category.forwardToCode ?? chance.pick([...world.menus.externalBodies.keys()]);
    const isDone = this.step('forwarded', this.office(chance.between(6, 90)), 'FORWARDED', {
      ...this.byStaff(),
      message: chance.pick(world.texts.forwarded),
      data: { externalBody: body },
    });
    if (isDone) {
      signal.externalBody = body;
      this.rate();
    }
  }

  private end(type: string, status: string, messages: readonly string[]): void {
    const message = this.chance.pick(messages);
    if (this.step(type, this.office(this.chance.between(6, 80)), status, { ...this.byStaff(), message })) {
      this.rate();
    }
  }

  private joinOther(): void {
    const data = { duplicateOf: this.signal.duplicateOf?.reference };
    this.step('duplicate', this.office(this.chance.between(2, 20)), 'DUPLICATE', { ...this.byStaff(), data });
  }

  /** @returns whether there is an outcome again */
  private dispute(): boolean {
    const { chance, signal, world } = this;
    const at = this.at + chance.between(1, this.world.terms.disputeDays - 18) * day;
    const due = world.clock.calendar.plusWorkingDays(world.clock.dayOf(at), signal.category.targetWorkingDays ?? 7);
    const from = signal.serviceDueOn;
    const message = chance.pick(world.texts.disputes);
    if (
      !this.step('reopened', at, 'ASSIGNED', {
        ...this.byReporter(),
        message,
        data: { serviceDueOn: { from, to: due } },
      })
    ) {
      return false;
    }
    signal.serviceDueOn = due;
    if (!this.step('started', this.office(chance.between(2, 60)), 'IN_PROGRESS', this.byStaff())) {
      return false;
    }
    return this.resolve(chance.between(1, 9));
  }

  private rate(): void {
    const { chance, signal, world } = this;
    const { clock } = world;
    const at = this.at + chance.between(2, 90) * hour;
    if (!signal.reporter || !chance.happens(0.42) || at > world.now) {
      return;
    }
    const isInTime = clock.dayOf(this.at) <= signal.serviceDueOn;
    const isGood = signal.status === 'RESOLVED' && isInTime;
    signal.stars = chance.weighted(
      isGood
        ? [
            [5, 55],
            [4, 30],
            [3, 10],
            [2, 3],
            [1, 2],
          ]
        : [
            [5, 15],
            [4, 22],
            [3, 28],
            [2, 18],
            [1, 17],
          ],
    );
    const { praise, complaint } = world.texts;
    signal.ratingComment = chance.happens(0.4) ? chance.pick(signal.stars > 3 ? praise : complaint) : null;
    this.write('rated', at, { ...this.byReporter(), note: signal.ratingComment, data: { stars: signal.stars } });
  }

  private publish(): void {
    const { chance, signal, world } = this;
    const at = world.clock.working(signal.createdAt + chance.between(1, 30) * hour, chance.between(5, 90));
    const isOpenToAll = signal.category.publishable && signal.status !== 'WITHDRAWN' && chance.happens(0.6);
    if (!isOpenToAll || at > world.now) {
      return;
    }
    signal.publishedAt = at;
    signal.version += 1;
    this.write('published', at, { actorId: chance.pick(world.dispatchers), actorKind: 'STAFF' });
  }

  /** The next moment at which an office works, a number of hours from now. */
  private office(hours: number): number {
    return this.world.clock.working(this.at + hours * hour, this.chance.between(3, 150));
  }

  private byReporter(): Said {
    return { actorId: this.signal.reporter?.id ?? null, actorKind: 'REPORTER' };
  }

  private byStaff(): Said {
    const { clerks, dispatchers } = this.world;
    const { assignee, department } = this.signal;
    return { actorId: assignee ?? this.chance.pick(clerks.get(department) ?? dispatchers), actorKind: 'STAFF' };
  }

  /** A step of the workflow; not taken when it would lie in the future. */
  private step(type: string, at: number, status: string, said: Said): boolean {
    const { signal, world } = this;
    this.noteDelay(Math.min(at, world.now));
    if (at > world.now) {
      return false;
    }
    this.write(type, at, { ...said, status, data: { ...said.data, from: signal.status } });
    if (['resolved', 'closed', 'forwarded', 'rejected'].includes(type) && said.message) {
      signal.actionTaken = said.message;
    }
    if (type === 'reopened') {
      signal.actionTaken = null;
    }
    signal.status = status;
    signal.statusSince = at;
    signal.version += 1;
    this.at = at;
    return true;
  }

  /** The working morning after a missed target, once for each target. */
  private noteDelay(until: number): void {
    const { signal, world } = this;
    const dueOn = signal.serviceDueOn;
    const { calendar } = world.clock;
    const morning = calendar.plusWorkingDays(dueOn, 1);
    const at = world.clock.at(morning, 7 * 60 + 5);
    const isNoted = this.events.some(({ type, data }) => type === 'late' && data['dueOn'] === dueOn);
    if (at < until && running.includes(signal.status) && !isNoted) {
      const decideBy = calendar.plusWorkingDays(morning, 2);
      this.write('late', Math.max(at, this.at), { data: { dueOn, decideBy } });
    }
  }

  private write(type: string, at: number, said: Said): void {
    const { actorId = null, actorKind = 'SYSTEM', status = null, message = null, note = null, data = {} } = said;
    this.events.push({ type, at, actorId, actorKind, status, message, note, data });
  }
}
