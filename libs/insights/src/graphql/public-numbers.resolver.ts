import { Query, Resolver } from 'type-graphql';
import type { PublicFigures } from '../statistics/public-figures.ts';
import type { PublicNumbers } from '../statistics/public-numbers.ts';
import { PublicNumbersType } from './public-numbers.types.ts';

/** What everybody may know of the figures. */
@Resolver()
export class PublicNumbersResolver {
  constructor(private readonly figures: PublicFigures) {}

  @Query(() => PublicNumbersType, {
    description: 'Received and resolved signals of the last twelve months, for everybody; at most five minutes old.',
  })
  publicNumbers(): Promise<PublicNumbers> {
    return this.figures.numbers();
  }
}
