import { type ApiContext, isWithinReach, requirePermission } from '@ns/identity';
import { dayOf, type MunicipalityDirectory, MunicipalityPresenter, type WorkingCalendar } from '@ns/municipality';
import { costs, mustExist } from '@ns/platform';
import { soonUntil, workloadByDepartment } from '@ns/signals';
import { Ctx, Query, Resolver } from 'type-graphql';
import { DepartmentWorkloadType } from './workload.types.ts';

/** How the work is spread over the departments. */
@Resolver()
export class WorkloadResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly calendar: WorkingCalendar,
  ) {}

  @Query(() => [DepartmentWorkloadType], {
    description:
      'Every department with open signals, in the order of the menu; those of the own departments for heads ' +
      'of departments. Permission `workload.read`.',
    complexity: costs({ work: 1_000 }),
  })
  async workload(@Ctx() context: ApiContext): Promise<readonly DepartmentWorkloadType[]> {
    const viewer = requirePermission(context, 'workload.read');
    const loads = await workloadByDepartment(context.em, soonUntil(this.calendar, dayOf(new Date())));
    const names = new MunicipalityPresenter(await this.directory.menus(), context.language);
    const seen = loads.filter(({ departmentCode }) => isWithinReach(viewer, 'workload.read', departmentCode));
    return seen.map(({ departmentCode, ...figures }) => ({
      ...figures,
      department: mustExist(names.departmentOf(departmentCode), `Department ${departmentCode} is gone.`),
    }));
  }
}
