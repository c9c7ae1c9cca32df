import { type ApiContext } from '@ns/identity';
import { type MunicipalityDirectory, type Point, PointInput } from '@ns/municipality';
import { type Connection, pageSize, requestError, toConnection } from '@ns/platform';
import { Arg, Ctx, Float, ID, Int, Query, Resolver } from 'type-graphql';
import { isUuid } from '../commands/lock-signal.ts';
import {
  leavesOf,
  listNearbySignals,
  listPublicSignals,
  publicPlaceOf,
  publicSignalById,
} from '../queries/public-signals.ts';
import { PublicSignalPresenter } from './public-signal.presenter.ts';
import { PublicSignal, PublicSignalConnection } from './public-signal.types.ts';

/** Farther away nobody takes a signal for the own case. */
const largestRadius = 2000;

/** What everybody may see without signing in. */
@Resolver()
export class PublicSignalResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Query(() => PublicSignalConnection, {
    description:
      'Published signals, newest first; `category` is a leaf or group code, `bbox` is west, south, east, north in degrees. Everybody.',
  })
  async publicSignals(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('category', () => String, { nullable: true }) category: string | null,
    @Arg('settlement', () => String, { nullable: true }) settlement: string | null,
    @Arg('bbox', () => [Float], { nullable: true }) bbox: number[] | null,
  ): Promise<Connection<PublicSignal>> {
    const menus = await this.directory.menus();
    const size = pageSize(first, 200, context.language);
    const filter = {
      categories: category ? leavesOf(menus, category) : undefined,
      settlement,
      bbox: boxIn(bbox, context),
    };
    const presenter = new PublicSignalPresenter(menus, context.language);
    return toConnection(
      await listPublicSignals(context.em, filter, size, after ?? null, context.language),
      size,
      publicPlaceOf,
      (row) => presenter.signal(row),
    );
  }

  @Query(() => PublicSignal, { nullable: true, description: 'One published signal; null for any other id. Everybody.' })
  async publicSignal(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<PublicSignal | null> {
    const row = isUuid(id) ? await publicSignalById(context.em, id) : undefined;
    return row ? new PublicSignalPresenter(await this.directory.menus(), context.language).signal(row) : null;
  }

  @Query(() => [PublicSignal], {
    description:
      'Published signals on which work goes on, at most 20, nearest first: is the case known already? `radiusMeters` is 1 to 2000, `category` a leaf or group code. Everybody.',
  })
  async nearbySignals(
    @Ctx() context: ApiContext,
    @Arg('location', () => PointInput) location: Point,
    @Arg('category', () => String, { nullable: true }) category: string | null,
    @Arg('radiusMeters', () => Int, { nullable: true, defaultValue: 250 }) radiusMeters: number,
  ): Promise<PublicSignal[]> {
    if (!(radiusMeters >= 1 && radiusMeters <= largestRadius)) {
      throw requestError('BAD_USER_INPUT', context.language, { argument: 'radiusMeters' });
    }
    if (!(Math.abs(location.lat) <= 90 && Math.abs(location.lon) <= 180)) {
      throw requestError('BAD_USER_INPUT', context.language, { argument: 'location' });
    }
    const menus = await this.directory.menus();
    const presenter = new PublicSignalPresenter(menus, context.language);
    const near = await listNearbySignals(context.em, {
      ...location,
      radiusMeters,
      categories: category ? leavesOf(menus, category) : undefined,
    });
    return near.map((row) => presenter.signal(row, row.distance));
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
