import { type ApiContext, requireStaff } from '@ns/identity';
import { localized, type MunicipalityDirectory, MunicipalityPresenter } from '@ns/municipality';
import { costs, type Language, wordsIn } from '@ns/platform';
import type { Menus } from '@ns/municipality';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { allReceivers, type ReceiverView } from '../queries/receivers.ts';
import { ReceiverType } from './receiver.types.ts';

/** Who gets reports from the municipality. */
@Resolver()
export class ReceiverResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Query(() => [ReceiverType], {
    description: 'Everybody who gets reports: the external bodies of the menu, then the contractors. Staff only.',
    complexity: costs({ rows: 40 }),
  })
  async receivers(
    @Ctx() context: ApiContext,
    @Arg('archived', () => Boolean, { defaultValue: false, description: 'With those that are out of use.' })
    archived: boolean,
  ): Promise<readonly ReceiverType[]> {
    requireStaff(context);
    const menus = await this.directory.menus();
    const found = await allReceivers(context.em, menus);
    return found
      .filter((each) => archived || !each.archived)
      .map((each) => presentReceiver(menus, context.language, each));
  }
}

/** A receiver as clients see it. */
export function presentReceiver(menus: Menus, language: Language, { name, ...row }: ReceiverView): ReceiverType {
  const names = MunicipalityPresenter.of(menus, language);
  return {
    ...row,
    version: row.version ?? 0,
    name: wordsIn(language, name),
    ...localized('name', name),
    categories: row.categories.filter((code) => menus.categories.has(code)).map((code) => names.categoryOf(code)),
  };
}
