import { accountNames, type ApiContext, isWithinReach, requirePermission } from '@ns/identity';
import { dayOf, type MunicipalityDirectory, MunicipalityPresenter, type WorkingCalendar } from '@ns/municipality';
import { costs, mustExist } from '@ns/platform';
import { soonUntil, weekEndOf, workloadByDepartment, workloadByPerson } from '@ns/signals';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DepartmentWorkloadType, PersonWorkloadType } from './workload.types.ts';

/** How the work is spread over the departments and their people. */
@Resolver(() => DepartmentWorkloadType)
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
    const today = dayOf(new Date());
    const weekEndsOn = weekEndOf(today);
    const terms = { soon: soonUntil(this.calendar, today), weekEnd: weekEndsOn };
    const loads = await workloadByDepartment(context.em, terms);
    const names = new MunicipalityPresenter(await this.directory.menus(), context.language);
    const seen = loads.filter(({ departmentCode }) => isWithinReach(viewer, 'workload.read', departmentCode));
    return seen.map(({ departmentCode, ...figures }) => ({
      ...figures,
      weekEndsOn,
      department: mustExist(names.departmentOf(departmentCode), `Department ${departmentCode} is gone.`),
    }));
  }

  @FieldResolver(() => [PersonWorkloadType], {
    description: 'Those to whom open signals of the department are assigned, most overdue first.',
  })
  async people(
    @Root() { department }: DepartmentWorkloadType,
    @Ctx() context: ApiContext,
  ): Promise<readonly PersonWorkloadType[]> {
    const soon = soonUntil(this.calendar, dayOf(new Date()));
    const read = async (codes: readonly string[]) => {
      const rows = await workloadByPerson(context.em, codes, soon);
      const names = await accountNames(
        context.em,
        rows.map(({ assigneeId }) => assigneeId),
      );
      const people = rows.map((row) => ({ ...row, name: names.get(row.assigneeId)?.name ?? '' }));
      return codes.map((code) => people.filter(({ departmentCode }) => departmentCode === code));
    };
    return context.loaders.of('workload.people', read).load(department.code);
  }
}
