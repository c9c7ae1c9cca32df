import type { ApiContext } from '@ns/identity';
import { MunicipalityPresenter } from '@ns/municipality';
import { costs, defaultLanguage, inLanguage } from '@ns/platform';
import { CitizenSignal, placePictureReach, PublicSignal } from '@ns/signals';
import { streetIn } from '@ns/signals/domain';
import {
  codeOfLabel,
  haveStreetsAround,
  lineOfStreet,
  mostPieces,
  pathsOfStreets,
  placeBySlug,
  type PlaceCode,
  type PlaceKind,
  streetLabel,
  type StreetRow,
  streetsByCodes,
} from '@ns/streets';
import type { GeoPoint } from '@ns/territory';
import { Arg, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import type { PlacesNeeds } from '../needs/areas-needs.ts';
import { describePlace } from '../queries/public-place.ts';
import { PlaceKindEnum, PublicPlace, PublicPlaceFigures } from './public-place.types.ts';

/** Pages of streets, quarters and settlements. */
@Resolver(() => PublicPlace)
export class PublicPlaceResolver {
  constructor(private readonly needs: PlacesNeeds) {}

  @Query(() => PublicPlace, {
    nullable: true,
    description:
      'The place that a path of the portal means: `/ulitsa/ruse/bulevard-lipnik` is STREET, `ruse` and ' +
      '`bulevard-lipnik`; a settlement has no `slug`. Former names, and codes of settlements and quarters, are ' +
      'understood, too: `path` then says another one. Null for any other. Everybody.',
    complexity: costs({ work: 100 }),
  })
  async publicPlace(
    @Ctx() context: ApiContext,
    @Arg('kind', () => PlaceKindEnum) kind: PlaceKind,
    @Arg('settlement', () => String) settlement: string,
    @Arg('slug', () => String, { nullable: true }) slug: string | null,
  ): Promise<PublicPlace | null> {
    const menus = await this.needs.directory.menus();
    const found = await placeBySlug(context.em, menus, kind, settlement, slug ?? '');
    const place = found && (await describePlace(context.em, menus, found));
    return place
      ? {
          kind,
          name: inLanguage(context.language, place.name),
          settlement: MunicipalityPresenter.of(menus, context.language).settlementOf(place.settlement),
          code: place.code || null,
          path: place.path,
          url: `${this.needs.publicUrl}${place.path}`,
          location: place.point,
          bbox: place.bbox && [...place.bbox],
        }
      : null;
  }

  @FieldResolver(() => [Float], {
    description: 'The line of a street, as `Street.pieces`; empty for others.',
    complexity: costs({ rows: 4 * mostPieces, work: 50 }),
  })
  async pieces(@Ctx() context: ApiContext, @Root() place: PublicPlace): Promise<number[]> {
    return place.kind === 'STREET' ? lineOfStreet(context.em, place.settlement.code, place.code ?? '') : [];
  }

  @FieldResolver(() => PublicPlaceFigures, { complexity: costs({ work: 2_000 }) })
  async figures(@Ctx() context: ApiContext, @Root() place: PublicPlace): Promise<PublicPlaceFigures> {
    return this.needs.figures.of(context.em, codeOf(place));
  }
}

/** The street of a published signal in the letters of the reader, its page, and the small map around it. */
@Resolver(() => PublicSignal)
export class StreetOfSignalResolver {
  constructor(private readonly needs: Pick<PlacesNeeds, 'directory'>) {}

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path of the page of `street`, `/ulitsa/ruse/bulevard-lipnik`; null where no known street is called so.',
    complexity: costs({ work: 5 }),
  })
  async streetPath(@Ctx() context: ApiContext, @Root() signal: PublicSignal): Promise<string | null> {
    return pathOfStreet(context, this.needs, signal.settlement.code, signal.street);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name of the street of its address, without a number, in the letters of the language where the street is ' +
      'known; null where the address has none.',
    complexity: costs({ work: 5 }),
  })
  async street(@Ctx() context: ApiContext, @Root() signal: PublicSignal): Promise<string | null> {
    const { street = null, settlement } = signal;
    const code = street === null || context.language === defaultLanguage ? undefined : codeOfLabel(street);
    const known = code === undefined ? null : await streetOf(context, settlement.code, code);
    return known ? inLanguage(context.language, streetLabel(known)) : street;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Address of a small map of its surroundings; null without a point, and where no street is known around it.',
    complexity: costs({ work: 5 }),
  })
  async placeUrl(@Ctx() context: ApiContext, @Root() { location, placeUrl }: PublicSignal): Promise<string | null> {
    const hasStreets =
      location != null &&
      (await context.loaders
        .of('areas.has_streets', (points: readonly GeoPoint[]) =>
          haveStreetsAround(context.em, points, placePictureReach),
        )
        .load(location));
    return hasStreets ? (placeUrl ?? null) : null;
  }
}

/** A street of a settlement by its code; of all signals of an answer at once. */
async function streetOf(context: ApiContext, settlement: string, code: string): Promise<StreetRow | null> {
  return context.loaders
    .of('areas.street', async (keys: readonly string[]) => {
      const found = await streetsByCodes(context.em, keys.map(readKey));
      return keys.map((key) => found.get(key) ?? null);
    })
    .load(`${settlement}/${code}`);
}

function readKey(key: string): { readonly settlement: string; readonly code: string } {
  return { settlement: key.slice(0, key.indexOf('/')), code: key.slice(key.indexOf('/') + 1) };
}

/** The page of the street of an own signal. */
@Resolver(() => CitizenSignal)
export class StreetOfOwnSignalResolver {
  constructor(private readonly needs: Pick<PlacesNeeds, 'directory'>) {}

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path of the page of the street of `address`, `/ulitsa/ruse/bulevard-lipnik`; null where no known street is ' +
      'called so, and for followers.',
    complexity: costs({ work: 5 }),
  })
  async streetPath(@Ctx() context: ApiContext, @Root() signal: CitizenSignal): Promise<string | null> {
    return pathOfStreet(context, this.needs, signal.settlement.code, streetIn(signal.address));
  }
}

/** The path of a street by its name as an address has it; of all signals of an answer at once. */
async function pathOfStreet(
  context: ApiContext,
  { directory }: Pick<PlacesNeeds, 'directory'>,
  settlement: string,
  street: string | null | undefined,
): Promise<string | null> {
  const code = street == null ? undefined : codeOfLabel(street);
  if (code === undefined) {
    return null;
  }
  return context.loaders
    .of('areas.street_path', async (keys: readonly string[]) => {
      const paths = await pathsOfStreets(context.em, await directory.menus(), keys.map(readKey));
      return keys.map((key) => paths.get(key) ?? null);
    })
    .load(`${settlement}/${code}`);
}

function codeOf({ kind, settlement, code }: PublicPlace): PlaceCode {
  return { kind, settlement: settlement.code, code: code ?? '' };
}
