import { MunicipalityPresenter, type MunicipalityDirectory, type Point, PointInput } from '@ns/municipality';
import { pageSize, type RequestContext, requestError } from '@ns/platform';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { streetLabel } from '../domain/street-words.ts';
import { addressAt } from '../queries/address-at.ts';
import { searchStreets } from '../queries/search-streets.ts';
import { PointAddressType, StreetType } from './streets.types.ts';

const mostStreets = 20;

/** Streets by words and by place; public like the menus. */
@Resolver()
export class StreetsResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Query(() => [StreetType], {
    description:
      'Streets whose words begin with those of the text, in Cyrillic or typed with Latin letters; a house ' +
      'number behind the name is kept in `address`. `first` is at most 20, `settlement` an EKATTE code. ' +
      'Everybody.',
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
    return found.streets.map((street) => {
      const name = streetLabel(street, context.language);
      return {
        name,
        address: `${name} ${found.houseNumber}`.trim(),
        settlement: presenter.settlementOf(street.settlement),
        location: { lat: street.lat, lon: street.lon },
        bbox: [street.west, street.south, street.east, street.north],
      };
    });
  }

  @Query(() => PointAddressType, {
    description: 'The settlement, quarter and street of a point, to be corrected by people. Everybody.',
  })
  async addressAt(
    @Ctx() context: RequestContext,
    @Arg('location', () => PointInput) location: Point,
  ): Promise<PointAddressType> {
    if (!(Math.abs(location.lat) <= 90 && Math.abs(location.lon) <= 180)) {
      throw requestError('BAD_USER_INPUT', context.language, { argument: 'location' });
    }
    const found = await addressAt(context.em, await this.directory.menus(), location);
    return { ...found, street: found.street && streetLabel(found.street, context.language) };
  }
}
