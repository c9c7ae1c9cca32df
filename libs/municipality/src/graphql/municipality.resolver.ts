import { type RequestContext } from '@ns/platform';
import { Ctx, Query, Resolver } from 'type-graphql';
import { type MunicipalityDirectory } from '../queries/municipality-directory.ts';
import { MunicipalityPresenter } from './municipality.presenter.ts';
import { CategoryType, DepartmentType, ExternalBodyType, SettlementType } from './municipality.types.ts';

/** The menus; public, because a form has to show them before anybody signs in. */
@Resolver()
export class MunicipalityResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @Query(() => [SettlementType], { description: 'The settlements of the municipality, the city first.' })
  async settlements(@Ctx() context: RequestContext): Promise<SettlementType[]> {
    return (await this.presenter(context)).settlements();
  }

  @Query(() => [CategoryType], { description: 'The category tree; the codes of its leaves are used in submitSignal.' })
  async categories(@Ctx() context: RequestContext): Promise<CategoryType[]> {
    return (await this.presenter(context)).categoryTree();
  }

  @Query(() => [DepartmentType], { description: 'The departments that handle signals.' })
  async departments(@Ctx() context: RequestContext): Promise<DepartmentType[]> {
    return (await this.presenter(context)).departments();
  }

  @Query(() => [ExternalBodyType], { description: 'Bodies outside the municipality that signals can be forwarded to.' })
  async externalBodies(@Ctx() context: RequestContext): Promise<ExternalBodyType[]> {
    return (await this.presenter(context)).externalBodies();
  }

  private async presenter(context: RequestContext): Promise<MunicipalityPresenter> {
    return new MunicipalityPresenter(await this.directory.menus(), context.language);
  }
}
