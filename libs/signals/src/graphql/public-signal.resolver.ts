import type { ApiContext } from '@ns/identity';
import { type CalendarDay, type MunicipalityDirectory, type Point, PointInput } from '@ns/municipality';
import { costs, type Connection, DateScalar, pageSize, requestError, toConnection } from '@ns/platform';
import { Arg, Args, ArgsType, Ctx, Field, Float, ID, Int, Query, Resolver } from 'type-graphql';
import { isUuid } from '../domain/uuid.ts';
import { cityNews } from '../queries/city-news.ts';
import type { Circle } from '../queries/near-point.ts';
import {
  leavesOf,
  listNearbySignals,
  listPublicCards,
  publicPlaceOf,
  publicPoints,
  publicSignalByReference,
  publicSignalById,
  type PublicSignalFilter,
} from '../queries/public-signals.ts';
import type { LineOfStreet } from '../needs/line-of-street.ts';
import { PublicSignalPresenter } from './public-signal.presenter.ts';
import { type PublicState, publicStateOf } from '../domain/public-page.ts';
import { publicPhotosLoader } from './signal-loaders.ts';
import { PublicPoint, PublicSignal, PublicSignalConnection, PublicStateEnum } from './public-signal.types.ts';

/** Farther away nobody takes a signal for the own case. */
const largestRadius = 2000;

/** A map with more points is nothing but points. */
const mostPoints = 2_000;

/** What the public list and map are narrowed to. */
@ArgsType()
class PublicFilter {
  @Field(() => String, { nullable: true, description: 'A leaf or group code.' })
  readonly category?: string | null;

  @Field(() => String, { nullable: true, description: 'EKATTE code.' })
  readonly settlement?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a quarter of `settlement`; a signal belongs to the nearest one within 2 km of its point.',
  })
  readonly quarter?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a street of `settlement`, as `Street.code`: what lies within 60 m of its line.',
  })
  readonly street?: string | null;

  @Field(() => [Float], { nullable: true, description: 'West, south, east, north in degrees.' })
  readonly bbox?: number[] | null;

  @Field(() => PublicStateEnum, { nullable: true })
  readonly state?: PublicState | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on this day or later.' })
  readonly since?: CalendarDay | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those done, with photos before and after.' })
  readonly repaired?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the description, in Cyrillic or typed with Latin characters, or a number in any spelling.',
  })
  readonly text?: string | null;
}

/** What everybody may see without signing in. */
@Resolver()
export class PublicSignalResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly publicUrl: string,
    private readonly lineOfStreet: LineOfStreet,
  ) {}

  @Query(() => PublicSignalConnection, {
    description: 'Published signals, newest first. Everybody.',
  })
  async publicSignals(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Args(() => PublicFilter) asked: PublicFilter,
  ): Promise<Connection<PublicSignal>> {
    const size = pageSize(first, 200, context.language);
    const presenter = await this.presenter(context);
    return toConnection(
      await listPublicCards(context.em, await this.filterOf(asked, context), size, after ?? null, context.language),
      size,
      publicPlaceOf,
      (row) => {
        publicPhotosLoader(context).prime(row.id, row.photos ?? []);
        return presenter.signal(row);
      },
    );
  }

  @Query(() => [PublicSignal], {
    description:
      'Published signals that people like to see, at most 12: first up to half lately resolved ones with photos ' +
      'before and after, then the newest others; none that was joined to another. With `location` only those within ' +
      '`radiusMeters` of it, 1 to 2000. Everybody.',
    complexity: costs({ rows: 6, work: 500 }),
  })
  async cityNews(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 6 }) first: number,
    @Arg('location', () => PointInput, { nullable: true }) location: Point | null,
    @Arg('radiusMeters', () => Int, { nullable: true, defaultValue: 1500 }) radiusMeters: number,
  ): Promise<readonly PublicSignal[]> {
    const size = pageSize(first, 12, context.language);
    const circle = location ? circleOf(location, radiusMeters, context) : undefined;
    const presenter = await this.presenter(context);
    return (await cityNews(context.em, size, context.language, circle)).map((row) => {
      publicPhotosLoader(context).prime(row.id, row.photos ?? []);
      return presenter.signal(row);
    });
  }

  @Query(() => PublicSignal, { nullable: true, description: 'One published signal; null for any other id. Everybody.' })
  async publicSignal(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<PublicSignal | null> {
    const row = isUuid(id) ? await publicSignalById(context.em, id) : undefined;
    return row ? (await this.presenter(context)).signal(row) : null;
  }

  @Query(() => PublicSignal, {
    nullable: true,
    description: 'One published signal by its reference (NS-2026-000123); null for any other. Everybody.',
  })
  async publicSignalByReference(
    @Ctx() context: ApiContext,
    @Arg('reference', () => String) reference: string,
  ): Promise<PublicSignal | null> {
    const row = await publicSignalByReference(context.em, reference.slice(0, 40));
    return row ? (await this.presenter(context)).signal(row) : null;
  }

  @Query(() => [PublicPoint], {
    description: 'The newest published signals that have a place, at most 2,000, for the map. Everybody.',
    complexity: costs({ rows: 1_000, work: 1_000 }),
  })
  async publicPoints(
    @Ctx() context: ApiContext,
    @Args(() => PublicFilter) asked: PublicFilter,
  ): Promise<readonly PublicPoint[]> {
    const points = await publicPoints(context.em, await this.filterOf(asked, context), mostPoints);
    return points.map(({ status, categoryCode, ...point }) => ({
      ...point,
      state: publicStateOf(status),
      category: categoryCode,
    }));
  }

  @Query(() => [PublicSignal], {
    description:
      'Published signals on which work goes on, at most 20, nearest first: is the case known already? ' +
      '`radiusMeters` is 1 to 2000, `category` a leaf or group code. Everybody.',
    complexity: costs({ work: 500 }),
  })
  async nearbySignals(
    @Ctx() context: ApiContext,
    @Arg('location', () => PointInput) location: Point,
    @Arg('category', () => String, { nullable: true }) category: string | null,
    @Arg('radiusMeters', () => Int, { nullable: true, defaultValue: 250 }) radiusMeters: number,
  ): Promise<PublicSignal[]> {
    const circle = circleOf(location, radiusMeters, context);
    const menus = await this.directory.menus();
    const presenter = await this.presenter(context);
    const near = await listNearbySignals(context.em, {
      ...circle,
      categories: category ? leavesOf(menus, category) : undefined,
    });
    return near.map((row) => {
      publicPhotosLoader(context).prime(row.id, row.photos ?? []);
      return presenter.signal(row, row.distance);
    });
  }

  private async presenter({ language }: ApiContext): Promise<PublicSignalPresenter> {
    return new PublicSignalPresenter(await this.directory.menus(), language, this.publicUrl);
  }

  private async filterOf(asked: PublicFilter, context: ApiContext): Promise<PublicSignalFilter> {
    const { category, bbox, street, ...others } = asked;
    return {
      ...others,
      line: street ? await this.lineOfStreet(context.em, asked.settlement ?? '', street) : undefined,
      categories: category ? leavesOf(await this.directory.menus(), category) : undefined,
      bbox: boxIn(bbox, context),
    };
  }
}

function boxIn(
  bbox: readonly number[] | null | undefined,
  context: ApiContext,
): readonly [number, number, number, number] | undefined {
  if (bbox == null) {
    return undefined;
  }
  const [west, south, east, north] = bbox;
  if (bbox.length !== 4 || west === undefined || south === undefined || east === undefined || north === undefined) {
    throw requestError('BAD_USER_INPUT', context.language, { argument: 'bbox' });
  }
  return [west, south, east, north];
}

/** Around a point that somebody asks about; refuses what is no point and a radius that is too large. */
function circleOf({ lat, lon }: Point, radiusMeters: number, { language }: ApiContext): Circle {
  if (!(radiusMeters >= 1 && radiusMeters <= largestRadius)) {
    throw requestError('BAD_USER_INPUT', language, { argument: 'radiusMeters' });
  }
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    throw requestError('BAD_USER_INPUT', language, { argument: 'location' });
  }
  return { lat, lon, radiusMeters };
}
