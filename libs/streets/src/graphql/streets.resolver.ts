import { MunicipalityPresenter, type MunicipalityDirectory, type Point, PointInput } from '@ns/municipality';
import { costs, type Language, pageSize, type RequestContext, requestError, inLanguage } from '@ns/platform';
import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import { streetCode } from '../domain/street-code.ts';
import { streetLabel } from '../domain/street-words.ts';
import { addressAt } from '../queries/address-at.ts';
import { placeOfCode } from '../queries/place-by-slug.ts';
import { lineOfStreet, mostPieces, searchStreets, streetByCode, type StreetRow } from '../queries/search-streets.ts';
import { PointAddressType, StreetType } from './streets.types.ts';

const mostStreets = 20;

/** Streets by words and by place; public like the menus. */
@Resolver(() => StreetType)
export class StreetsResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Query(() => [StreetType], {
    description:
      'Streets whose words begin with those of the text, in Cyrillic or typed with Latin letters; a house ' +
      'number behind the name is kept in `address`. `first` is at most 20, `settlement` an EKATTE code. ' +
      'Everybody.',
    complexity: costs({ work: 500 }),
  })
  async streets(
    @Ctx() context: RequestContext,
    @Arg('text', () => String) text: string,
    @Arg('settlement', () => String, { nullable: true }) settlement: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 8 }) first: number,
  ): Promise<StreetType[]> {
    const size = pageSize(first, mostStreets, context.language);
    const presenter = new MunicipalityPresenter(await this.directory.menus(), context.language);
    const found = await searchStreets(context.em, { text, settlement: settlement ?? null, first: size });
    return found.streets.map((street) => ({
      ...present(street, found.houseNumber, presenter, context.language),
      exact: street.exact,
    }));
  }

  @Query(() => StreetType, {
    nullable: true,
    description: 'The street of a settlement (EKATTE code) that a code names; null for any other. Everybody.',
  })
  async street(
    @Ctx() context: RequestContext,
    @Arg('settlement', () => String) settlement: string,
    @Arg('code', () => String) code: string,
  ): Promise<StreetType | null> {
    const found = await streetByCode(context.em, settlement, code);
    const presenter = new MunicipalityPresenter(await this.directory.menus(), context.language);
    return found ? present(found, '', presenter, context.language) : null;
  }

  @FieldResolver(() => [Float], {
    description:
      'The line of the street as straight pieces, in no order: longitude and latitude of one end and of the other, ' +
      'four numbers for each piece; at most 500 pieces.',
    complexity: costs({ rows: 4 * mostPieces, work: 50 }),
  })
  async pieces(@Ctx() context: RequestContext, @Root() street: StreetType): Promise<number[]> {
    return lineOfStreet(context.em, street.settlement.code, street.code);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Path of its page in the portal, `/ulitsa/ruse/bulevard-lipnik`.',
    complexity: costs({ work: 50 }),
  })
  async path(@Ctx() context: RequestContext, @Root() { settlement, code }: StreetType): Promise<string | null> {
    const place = { kind: 'STREET', settlement: settlement.code, code } as const;
    return (await placeOfCode(context.em, await this.directory.menus(), place))?.path ?? null;
  }

  @Query(() => PointAddressType, {
    description: 'The settlement, quarter and street of a point, to be corrected by people. Everybody.',
    complexity: costs({ work: 200 }),
  })
  async addressAt(
    @Ctx() context: RequestContext,
    @Arg('location', () => PointInput) location: Point,
  ): Promise<PointAddressType> {
    if (!(Math.abs(location.lat) <= 90 && Math.abs(location.lon) <= 180)) {
      throw requestError('BAD_USER_INPUT', context.language, { argument: 'location' });
    }
    const found = await addressAt(context.em, await this.directory.menus(), location);
    return { ...found, street: found.street && inLanguage(context.language, streetLabel(found.street)) };
  }
}

function present(
  street: StreetRow,
  houseNumber: string,
  presenter: MunicipalityPresenter,
  language: Language,
): StreetType {
  const name = inLanguage(language, streetLabel(street));
  return {
    code: streetCode(street),
    name,
    address: `${name} ${houseNumber}`.trim(),
    exact: false,
    settlement: presenter.settlementOf(street.settlement),
    location: { lat: street.lat, lon: street.lon },
    bbox: [street.west, street.south, street.east, street.north],
  };
}
