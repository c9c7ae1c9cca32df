import type { ApiContext } from '@ns/identity';
import { givenWords, MunicipalityPresenter, noPicture, readLogo, saveMunicipality } from '@ns/municipality';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { isFailure, type MenuEditing } from './menu-editing.ts';
import { SaveMunicipalityInput } from './menu.inputs.ts';
import { SaveMunicipalityResult } from './menu.results.ts';

/** Saves what the municipality is called, how it looks and by which terms it works. */
@Resolver()
export class MunicipalityEditingResolver {
  constructor(private readonly editing: MenuEditing) {}

  @Mutation(() => SaveMunicipalityResult, {
    description:
      'Saves name, contacts, look and terms of the municipality. Terms are for signals and outcomes from now ' +
      'on; silence and dispute count at once. Permission `menus.manage`.',
  })
  async saveMunicipality(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveMunicipalityInput) input: SaveMunicipalityInput,
  ): Promise<typeof SaveMunicipalityResult> {
    const logo = logoOf(input.logo);
    const saved = await this.editing.save(context, { kind: 'municipality', code: '1' }, (tx) =>
      logo === 'unreadable'
        ? Promise.resolve({ kind: 'invalid', problems: [noPicture('logo')] } as const)
        : saveMunicipality(tx, {
            name: givenWords('name', input),
            address: givenWords('address', input),
            phone: input.phone ?? null,
            email: input.email ?? null,
            website: input.website ?? null,
            dataProtectionEmail: input.dataProtectionEmail ?? null,
            colour: input.colour,
            logo,
            privacy: givenWords('privacy', input),
            senderName: input.senderName ?? null,
            statutoryMonths: input.statutoryMonths,
            silenceDays: input.silenceDays,
            disputeDays: input.disputeDays,
            submissionsPerHour: input.submissionsPerHour ?? null,
            submissionsPerDay: input.submissionsPerDay ?? null,
            version: input.version,
          }),
    );
    return isFailure(saved)
      ? saved
      : new MunicipalityPresenter(await this.editing.directory.menus(), context.language).municipality();
  }
}

function logoOf(given: string | null | undefined) {
  if (given == null) {
    return undefined;
  }
  return given === '' ? null : (readLogo(given) ?? 'unreadable');
}
