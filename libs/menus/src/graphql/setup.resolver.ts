import { type ApiContext, auditActorOf } from '@ns/identity';
import { costs, FieldProblem, inLanguage, field, fieldsOf } from '@ns/platform';
import { Arg, Ctx, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { requireMenuManager } from '../policies/menu-access.ts';
import { readSetupFile } from '../commands/read-setup-file.ts';
import type { Needs } from '../needs/menus-needs.ts';
import { auditMenus } from '../writes/menu-audit.ts';
import { type SetupReport, writeSetupFile } from '../setup/setup-file.ts';

@ObjectType('SetupReport', {
  description: 'What a set-up file does, or what is wrong with it; with faults nothing is written.',
})
export class SetupReportType extends fieldsOf({
  faults: field([FieldProblem], 'The first 100 faults, each with its path in the file; none: the file is good.', {
    rows: 5,
  }),
  faultCount: field(Int, 'All faults of the file.'),
  added: field(Int, 'Entries that the file adds.'),
  changed: field(Int, 'Entries that the file changes.'),
  archived: field(Int, 'Entries that are put out of use because the file does not have them.'),
}) {}

const fileText = 'Text of the file, JSON as `setupFile` gives it.';
const replaceArgument = {
  defaultValue: false,
  description:
    'Puts out of use what the file does not have: another municipality’s set-up takes the place of this one.',
} as const;

/** A person corrects some and checks again; a wrong file of a megabyte has tens of thousands. */
const mostFaults = 100;

/** The set-up of a municipality as one file. */
@Resolver()
export class SetupResolver {
  constructor(private readonly needs: Needs<'database' | 'directory'>) {}

  @Query(() => String, {
    description:
      'The whole set-up as one JSON file: municipality, departments, external bodies, places, categories, ' +
      'holidays, ready texts and routing. Permission `menus.manage`.',
    complexity: costs({ work: 2_000, characters: 10_000 }),
  })
  async setupFile(@Ctx() context: ApiContext): Promise<string> {
    requireMenuManager(context);
    return writeSetupFile(context.em);
  }

  @Mutation(() => SetupReportType, {
    description:
      'Checks a set-up file by the rules of an import and says what it would do; changes nothing. Permission ' +
      '`menus.manage`.',
    complexity: costs({ work: 5_000 }),
  })
  async checkSetup(
    @Ctx() context: ApiContext,
    @Arg('file', () => String, { description: fileText }) file: string,
    @Arg('replace', () => Boolean, replaceArgument) replace: boolean,
  ): Promise<SetupReportType> {
    requireMenuManager(context);
    return present(context, await readSetupFile(this.needs, { text: file, trial: true, replace }));
  }

  @Mutation(() => SetupReportType, {
    description:
      'Writes a set-up file over what there is, all of it or, with faults, nothing. Permission `menus.manage`.',
    complexity: costs({ work: 5_000 }),
  })
  async importSetup(
    @Ctx() context: ApiContext,
    @Arg('file', () => String, { description: fileText }) file: string,
    @Arg('replace', () => Boolean, replaceArgument) replace: boolean,
  ): Promise<SetupReportType> {
    requireMenuManager(context);
    const report = await readSetupFile(this.needs, {
      text: file,
      trial: false,
      replace,
      finish: (tx, { added, changed, archived }) =>
        auditMenus(
          tx,
          auditActorOf(context),
          { kind: 'setup', code: 'file' },
          { before: null, after: { added, changed, archived } },
        ),
    });
    this.needs.directory.forget();
    return present(context, report);
  }
}

function present(context: ApiContext, { faults, added, changed, archived }: SetupReport): SetupReportType {
  return {
    faults: faults
      .slice(0, mostFaults)
      .map(({ path, message }) => ({ path, message: inLanguage(context.language, message) })),
    faultCount: faults.length,
    added,
    changed,
    archived,
  };
}
