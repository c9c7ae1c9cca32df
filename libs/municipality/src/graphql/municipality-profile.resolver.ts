import { inLanguage, type Localized, type RequestContext } from '@ns/platform';
import { Ctx, Query, Resolver } from 'type-graphql';
import { type MunicipalitySeed } from '../seed/seed-file.ts';
import { type MunicipalityDirectory } from '../queries/municipality-directory.ts';
import { MunicipalityProfile } from './municipality-profile.type.ts';

/** Name and contacts of the municipality; public, as the law requires. */
@Resolver()
export class MunicipalityProfileResolver {
  private seed: Promise<MunicipalitySeed> | undefined;

  /** @param readSeed reads the seed file; asked once, at the first query */
  constructor(
    private readonly name: Localized,
    private readonly readSeed: () => Promise<MunicipalitySeed>,
    private readonly directory: Pick<MunicipalityDirectory, 'menus'>,
  ) {}

  @Query(() => MunicipalityProfile, { description: 'Whose service this is.' })
  async municipality(@Ctx() context: RequestContext): Promise<MunicipalityProfile> {
    const { contacts } = (await this.read()).municipality;
    return {
      name: inLanguage(context.language, this.name),
      address: contacts?.address ? inLanguage(context.language, contacts.address) : null,
      phone: contacts?.phone ?? null,
      email: contacts?.email ?? null,
      website: contacts?.website ?? null,
      dataProtectionEmail: contacts?.dataProtectionEmail ?? null,
      area: (await this.directory.menus()).territory,
    };
  }

  private read(): Promise<MunicipalitySeed> {
    this.seed ??= this.readSeed();
    this.seed.catch(() => {
      // The next query tries anew.
      this.seed = undefined;
    });
    return this.seed;
  }
}
