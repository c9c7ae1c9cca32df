import { type CalendarDay, type Category, plusDays } from '@ns/municipality';
import { defaultTag } from '@ns/platform';
import type { Chance } from './chance.ts';
import type { DemoWorld, LivedSignal } from './demo-world.ts';

const minute = 60_000;
/** Signals received by the hour of the day, by weekday from Sunday. */
const hourWeights = [1, 0.5, 0.3, 0.2, 0.3, 1, 3, 7, 10, 11, 11, 10, 8, 8, 8, 8, 9, 10, 10, 9, 8, 6, 4, 2];
const weekdayWeights = [0.55, 1.3, 1.15, 1.1, 1.05, 1, 0.65];
/** More and more people know the service: the last day has so many more than the first. */
const growth = 1.1;
/** Metres that a point lies off the middle of its street or village, at most. */
const offStreet = 12;
const offVillage = 350;
const metresPerDegree = 111_320;
/** The citizen of the demo accounts reports more in the last days, so that their pages show work that goes on. */
const recentDays = 5;

/** Moments of receipt in their order: more on weekdays, in the daytime and in the busy months. */
export function momentsOfReceipt(world: DemoWorld, chance: Chance, count: number, days: number): readonly number[] {
  const today = world.clock.dayOf(world.now);
  const calendar = Array.from({ length: days + 1 }, (_, ago) => plusDays(today, ago - days));
  let total = 0;
  const upTo = calendar.map((date, index) => (total += weightOf(world, date) * (1 + (growth * index) / days)));
  const hours = hourWeights.map((weight, hour) => [hour, weight] as const);
  const moments: number[] = [];
  while (moments.length < count) {
    const wanted = chance.next() * total;
    const date = calendar[lowerBound(upTo, wanted)] ?? today;
    const at = world.clock.at(date, chance.weighted(hours) * 60 + chance.between(0, 60));
    if (at < world.now - 40 * minute) {
      moments.push(Math.floor(at));
    }
  }
  return moments.sort((one, other) => one - other);
}

function weightOf({ texts }: DemoWorld, date: CalendarDay): number {
  const month = Number(date.slice(5, 7)) - 1;
  const load = Object.entries(texts.volume).reduce(
    (sum, [group, share]) => sum + share * seasonOf(texts, group, month),
    0,
  );
  return load * (weekdayWeights[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 1);
}

function seasonOf({ seasons }: DemoWorld['texts'], group: string, month: number): number {
  return seasons[group]?.[month] ?? 8;
}

function lowerBound(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** What a new signal may be a duplicate of: one that was sent shortly before about the same. */
export type Recent = Pick<LivedSignal, 'id' | 'reference' | 'address' | 'point' | 'settlement' | 'createdAt'>;

/** Makes signals as citizens and staff bring them in. */
export class SignalMaker {
  private readonly recent = new Map<string, Recent>();
  private readonly leaves: ReadonlyMap<string, readonly Category[]>;

  constructor(
    private readonly world: DemoWorld,
    private readonly chance: Chance,
  ) {
    const leaves = [...world.menus.categories.values()].filter(({ parentCode }) => parentCode !== null);
    this.leaves = Map.groupBy(leaves, ({ parentCode }) => parentCode ?? '');
  }

  /**
   * @param createdAt milliseconds
   * @param incoming gives the signal its number in the register
   */
  make(
    createdAt: number,
    reference: string,
    incoming: (at: number) => NonNullable<LivedSignal['incoming']>,
  ): LivedSignal {
    const { chance, world } = this;
    const { clock } = world;
    const category = this.category(createdAt);
    const earlier = this.recent.get(category.code);
    const isRepeated = earlier !== undefined && createdAt - earlier.createdAt < 9 * 86_400_000 && chance.happens(0.3);
    const place = isRepeated ? earlier : { ...this.place(category), id: null, reference: null };
    const date = clock.dayOf(createdAt);
    const channel = chance.weighted([
      ['MOBILE', 44],
      ['WEB', 33],
      ['PHONE', 14],
      ['DESK', 4],
      ['EMAIL', 3],
      ['LETTER', 2],
    ]);
    const isByStaff = !['MOBILE', 'WEB'].includes(channel);
    const isRecent = world.now - createdAt < recentDays * 86_400_000;
    const person = chance.happens(isRecent ? 0.3 : 0.03) ? this.demoCitizen() : chance.pick(world.citizens);
    const signal: LivedSignal = {
      id: chance.uuid(createdAt),
      reference,
      createdAt,
      category,
      channel,
      reporter: isByStaff && chance.happens(0.4) ? null : person,
      correspondent: isByStaff
        ? {
            enteredBy: chance.pick(world.dispatchers),
            person,
            phone: `+359 88 000 ${String(chance.whole(1000, 9999))}`,
          }
        : null,
      settlement: place.settlement,
      address: place.address,
      point: place.point,
      description: this.description(category),
      statutoryDueOn: clock.calendar.plusStatutoryMonths(date, world.terms.statutoryMonths),
      incoming: incoming(createdAt + chance.between(1.5, 24) * minute),
      status: 'RECEIVED',
      statusSince: createdAt,
      version: 1,
      department: category.departmentCode,
      assignee: null,
      externalBody: null,
      duplicateOf: isRepeated ? { id: earlier.id, reference: earlier.reference } : null,
      actionTaken: null,
      openQuestion: null,
      statusBeforeQuestion: null,
      serviceDueOn: clock.calendar.plusWorkingDays(date, category.targetWorkingDays ?? 7),
      clockStoppedOn: null,
      promise: null,
      stars: null,
      ratingComment: null,
      publishedAt: null,
      followers: this.followers(category),
    };
    if (!isRepeated) {
      this.recent.set(category.code, signal);
    }
    return signal;
  }

  private category(at: number): Category {
    const { texts, clock } = this.world;
    const month = Number(clock.dayOf(at).slice(5, 7)) - 1;
    const groups = [...this.leaves.keys()].map(
      (group) => [group, (texts.volume[group] ?? 1) * seasonOf(texts, group, month)] as const,
    );
    const leaves = this.leaves.get(this.chance.weighted(groups)) ?? [];
    return this.chance.weighted(leaves.map((leaf, index) => [leaf, 1 / (index + 1.5)] as const));
  }

  private place(category: Category): Pick<LivedSignal, 'settlement' | 'address' | 'point'> {
    const { chance, world } = this;
    const { mainSettlement, villages, texts } = world;
    if (villages.length > 0 && chance.happens(0.13)) {
      const village = chance.pick(villages);
      return {
        settlement: village.code,
        address: chance.happens(0.7) ? this.address(chance.pick(texts.villageStreets)) : null,
        point: this.near([village.lon, village.lat], offVillage),
      };
    }
    if (!category.needsPlace && chance.happens(0.6)) {
      return { settlement: mainSettlement.code, address: null, point: null };
    }
    const street = chance.pick(texts.streets);
    const isPointed = chance.happens(0.93);
    return {
      settlement: mainSettlement.code,
      address: !isPointed || chance.happens(0.8) ? this.address(street.name) : null,
      point: isPointed ? this.near(chance.pick(street.points), offStreet) : null,
    };
  }

  private address(street: string): string {
    return `${street} ${String(this.chance.whole(1, 96))}`;
  }

  private near([lon, lat]: readonly [number, number], metres: number): readonly [number, number] {
    const off = () => this.chance.between(-metres, metres) / metresPerDegree;
    return [Number((lon + off() * 1.38).toFixed(6)), Number((lat + off()).toFixed(6))];
  }

  private description(category: Category): string {
    const { chance, world } = this;
    const { openings, groups, landmarks } = world.texts;
    const opening = chance.pick(openings.get(category.code) ?? [category.name[defaultTag]]);
    const details = groups[category.parentCode ?? '']?.details ?? [];
    const count = chance.weighted([
      [0, 20],
      [1, 50],
      [2, 30],
    ]);
    const more = new Set<string>();
    while (more.size < Math.min(count, details.length)) {
      more.add(chance.pick(details));
    }
    return [opening, ...more].join(' ').replaceAll('{landmark}', chance.pick(landmarks));
  }

  private followers(category: Category): readonly string[] {
    const { chance, world } = this;
    if (!category.publishable || !chance.happens(0.15)) {
      return [];
    }
    const chosen = Array.from({ length: chance.whole(1, 5) }, () => chance.pick(world.citizens).id);
    return [...new Set(chosen)];
  }

  /** The citizen whose account is shown by `npm start` has some signals of their own. */
  private demoCitizen() {
    return this.world.citizens[0] ?? this.chance.pick(this.world.citizens);
  }
}
