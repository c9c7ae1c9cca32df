import { forgetDeletedAccounts, type PersonalDataPart } from '@ns/identity';
import type { OutboxHandler, ResolverInstance } from '@ns/platform';
import type { PublishedVersion } from '@ns/signals';
import { AreaSubscriptionResolver } from './graphql/area-subscription.resolver.ts';
import {
  PublicPlaceResolver,
  StreetOfOwnSignalResolver,
  StreetOfSignalResolver,
} from './graphql/public-place.resolver.ts';
import type { AreasNeeds, PlacesNeeds } from './needs/areas-needs.ts';
import { FiguresOfPlaces } from './queries/place-figures.ts';
import { forgetInAreas } from './queries/forget.ts';
import { areasPersonalData } from './queries/personal-data.ts';

/** What the api gives the slice. */
export interface AreasApiNeeds extends AreasNeeds {
  readonly published: PublishedVersion;
  /** address under which citizens open the portal */
  readonly publicUrl: string;
}

/** What the api takes from the slice. */
export interface AreasApi {
  /** what the pages of places need of it */
  readonly places: PlacesNeeds;
  readonly resolvers: readonly ResolverInstance[];
  /** what the slice knows about a person */
  readonly personalData: PersonalDataPart;
}

/** Puts the slice together for the api. */
export function composeAreasApi(needs: AreasApiNeeds): AreasApi {
  const places = { ...needs, figures: new FiguresOfPlaces(needs.directory, needs.published) };
  return {
    places,
    resolvers: [
      new AreaSubscriptionResolver(needs),
      new PublicPlaceResolver(places),
      new StreetOfSignalResolver(places),
      new StreetOfOwnSignalResolver(places),
    ],
    personalData: areasPersonalData(needs.directory),
  };
}

/** A deleted account follows nothing; run by the worker's relay. */
export const areasOutboxHandlers: readonly OutboxHandler[] = [forgetDeletedAccounts('areas', forgetInAreas)];
