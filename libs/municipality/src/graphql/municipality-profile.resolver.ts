import type { RequestContext } from '@ns/platform';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { MunicipalityDirectory } from '../queries/municipality-directory.ts';
import { MunicipalityPresenter } from './municipality.presenter.ts';
import { MunicipalityProfile } from './municipality-profile.type.ts';

/** Name and contacts of the municipality; public, as the law requires. */
@Resolver()
export class MunicipalityProfileResolver {
  constructor(private readonly directory: Pick<MunicipalityDirectory, 'menus'>) {}

  @Query(() => MunicipalityProfile, { description: 'Whose service this is.' })
  async municipality(@Ctx() context: RequestContext): Promise<MunicipalityProfile> {
    return new MunicipalityPresenter(await this.directory.menus(), context.language).municipality();
  }
}
