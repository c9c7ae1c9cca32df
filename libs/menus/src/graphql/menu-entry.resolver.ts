import type { ApiContext } from '@ns/identity';
import {
  givenWords,
  type MenuProblem,
  MunicipalityPresenter,
  saveDepartment,
  saveExternalBody,
  saveHoliday,
  saveQuarter,
  saveSettlement,
  type SettlementKind,
  settlementKinds,
} from '@ns/municipality';
import { InvalidInputError, mustExist } from '@ns/platform';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { isFailure, type MenuEditing } from './menu-editing.ts';
import { textOf } from '../texts/index.ts';
import {
  SaveDepartmentInput,
  SaveExternalBodyInput,
  SaveHolidayInput,
  SaveQuarterInput,
  SaveSettlementInput,
} from './menu.inputs.ts';
import {
  SaveDepartmentResult,
  SaveExternalBodyResult,
  SaveHolidayResult,
  SaveQuarterResult,
  SaveSettlementResult,
} from './menu.results.ts';

/** Saves the entries of the plain menus. */
@Resolver()
export class MenuEntryResolver {
  constructor(private readonly editing: MenuEditing) {}

  @Mutation(() => SaveDepartmentResult, {
    description: 'Saves a department, new or changed. Permission `menus.manage`.',
  })
  async saveDepartment(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveDepartmentInput) input: SaveDepartmentInput,
  ): Promise<typeof SaveDepartmentResult> {
    const saved = await this.editing.save(context, { kind: 'department', code: input.code }, (tx) =>
      saveDepartment(tx, namedOf(input)),
    );
    return isFailure(saved) ? saved : mustExist((await this.presenter(context)).departmentOf(saved.code), notSaved);
  }

  @Mutation(() => SaveExternalBodyResult, {
    description: 'Saves a body outside the municipality, new or changed. Permission `menus.manage`.',
  })
  async saveExternalBody(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveExternalBodyInput) input: SaveExternalBodyInput,
  ): Promise<typeof SaveExternalBodyResult> {
    const saved = await this.editing.save(context, { kind: 'external_body', code: input.code }, (tx) =>
      saveExternalBody(tx, { ...namedOf(input), phone: input.phone ?? null }),
    );
    return isFailure(saved) ? saved : mustExist((await this.presenter(context)).externalBodyOf(saved.code), notSaved);
  }

  @Mutation(() => SaveSettlementResult, {
    description: 'Saves a settlement, new or changed. Permission `menus.manage`.',
  })
  async saveSettlement(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveSettlementInput) input: SaveSettlementInput,
  ): Promise<typeof SaveSettlementResult> {
    const { code, location, radiusMeters = null } = input;
    const kind = settlementKinds.find((each) => each === input.kind);
    const saved = await this.editing.save(context, { kind: 'settlement', code }, (tx) =>
      kind === undefined
        ? Promise.resolve({ kind: 'invalid', problems: [unknownKind] } as const)
        : saveSettlement(tx, { ...namedOf(input), kind: kind satisfies SettlementKind, location, radiusMeters }),
    );
    return isFailure(saved) ? saved : (await this.presenter(context)).settlementOf(saved.code);
  }

  @Mutation(() => SaveQuarterResult, {
    description: 'Saves a quarter of a settlement, new or changed. Permission `menus.manage`.',
  })
  async saveQuarter(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveQuarterInput) input: SaveQuarterInput,
  ): Promise<typeof SaveQuarterResult> {
    const { code, settlement, location = null } = input;
    const saved = await this.editing.save(context, { kind: 'quarter', code: `${settlement}.${code}` }, (tx) =>
      saveQuarter(tx, { ...namedOf(input), settlement, location }),
    );
    if (isFailure(saved)) {
      return saved;
    }
    const { quarters } = (await this.presenter(context)).settlementOf(settlement);
    return mustExist(quarters.find((quarter) => quarter.code === code) ?? null, notSaved);
  }

  @Mutation(() => SaveHolidayResult, {
    description:
      'Saves a day on which the calendar of the law does not hold. Terms that are counted from now on heed ' +
      'it. Permission `menus.manage`.',
  })
  async saveHoliday(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveHolidayInput) input: SaveHolidayInput,
  ): Promise<typeof SaveHolidayResult> {
    const { day, working, version = null, archived } = input;
    const name = givenWords('name', input);
    const saved = await this.editing.save(context, { kind: 'holiday', code: day }, (tx) =>
      saveHoliday(tx, { day, working, name, version, archived: archived ?? false }),
    );
    return isFailure(saved) ? saved : (await this.presenter(context)).holidayOf(day);
  }

  private async presenter(context: ApiContext): Promise<MunicipalityPresenter> {
    return new MunicipalityPresenter(await this.editing.directory.menus(), context.language, true);
  }
}

/** What every entry with a code has, of an input. */
export function namedOf(input: Omit<SaveDepartmentInput, never>) {
  const { code, position = null, version = null, archived } = input;
  return { code, name: givenWords('name', input), position, version, archived: archived ?? false };
}

/** What was written a moment ago cannot be read. */
export const notSaved = 'What was saved is not there.';

const unknownKind: MenuProblem = {
  path: 'kind',
  message: textOf('unknownSettlementKind'),
};

/** Refuses an input. */
export function refused(context: ApiContext, problems: readonly MenuProblem[]): InvalidInputError {
  return new InvalidInputError(context.language, problems);
}
