import { costs, type RequestContext } from '@ns/platform';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { MunicipalityDirectory } from '../queries/municipality-directory.ts';
import { MunicipalityPresenter } from './municipality.presenter.ts';
import { CategoryType, DepartmentType, ExternalBodyType, HolidayType, SettlementType } from './municipality.types.ts';

const archivedArgument = {
  defaultValue: false,
  description: 'With those that are out of use, which old signals still name.',
} as const;

/** The menus; public, because a form has to show them before anybody signs in. */
@Resolver()
export class MunicipalityResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Query(() => [SettlementType], {
    description: 'The settlements of the municipality, the city first.',
    complexity: costs({ rows: 40 }),
  })
  async settlements(
    @Ctx() context: RequestContext,
    @Arg('archived', () => Boolean, archivedArgument) archived: boolean,
  ): Promise<SettlementType[]> {
    return (await this.presenter(context, archived)).settlements();
  }

  @Query(() => [CategoryType], { description: 'The category tree; the codes of its leaves are used in submitSignal.' })
  async categories(
    @Ctx() context: RequestContext,
    @Arg('archived', () => Boolean, archivedArgument) archived: boolean,
  ): Promise<CategoryType[]> {
    return (await this.presenter(context, archived)).categoryTree();
  }

  @Query(() => [DepartmentType], { description: 'The departments that handle signals.' })
  async departments(
    @Ctx() context: RequestContext,
    @Arg('archived', () => Boolean, archivedArgument) archived: boolean,
  ): Promise<DepartmentType[]> {
    return (await this.presenter(context, archived)).departments();
  }

  @Query(() => [ExternalBodyType], { description: 'Bodies outside the municipality that signals can be forwarded to.' })
  async externalBodies(
    @Ctx() context: RequestContext,
    @Arg('archived', () => Boolean, archivedArgument) archived: boolean,
  ): Promise<ExternalBodyType[]> {
    return (await this.presenter(context, archived)).externalBodies();
  }

  @Query(() => [HolidayType], {
    description: 'Days on which the calendar of the law does not hold, by decree, oldest first.',
  })
  async holidays(
    @Ctx() context: RequestContext,
    @Arg('archived', () => Boolean, archivedArgument) archived: boolean,
  ): Promise<HolidayType[]> {
    return (await this.presenter(context, archived)).holidays();
  }

  private async presenter(context: RequestContext, archived: boolean): Promise<MunicipalityPresenter> {
    return new MunicipalityPresenter(await this.directory.menus(), context.language, archived);
  }
}
