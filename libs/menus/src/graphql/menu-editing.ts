import type { ApiContext } from '@ns/identity';
import { inputPath, type MunicipalityDirectory, type SaveOutcome } from '@ns/municipality';
import { type Database, type EntityManager, InvalidInputError, type Language, NotFoundError } from '@ns/platform';
import { auditMenus, type EditedEntry } from './menu-audit.ts';
import { requireMenuManager } from '../policies/menu-access.ts';
import { StaleEntryError } from './menu.results.ts';

export type SaveFailure = InvalidInputError | StaleEntryError | NotFoundError;

/** Saves entries of the menus: who may, in one transaction with the audit, seen at once by this process. */
export class MenuEditing {
  constructor(
    private readonly database: Database,
    readonly directory: MunicipalityDirectory,
  ) {}

  /**
   * Runs one change.
   * @throws GraphQLError UNAUTHENTICATED or FORBIDDEN
   */
  async save<T>(
    context: ApiContext,
    entry: EditedEntry,
    work: (tx: EntityManager, actorId: string) => Promise<SaveOutcome<T>>,
  ): Promise<T | SaveFailure> {
    const { id } = requireMenuManager(context);
    const outcome = await this.database.transaction(async (tx) => {
      const done = await work(tx, id);
      if (done.kind === 'saved' && Object.keys(done.change.after).length > 0) {
        await auditMenus(tx, context, entry, done.change);
      }
      return done;
    });
    this.directory.forget();
    return outcome.kind === 'saved' ? outcome.row : failureOf(context.language, outcome);
  }
}

/** How a change that was refused is presented. */
export function failureOf(
  language: Language,
  outcome: Exclude<SaveOutcome<never>, { readonly kind: 'saved' }>,
): SaveFailure {
  switch (outcome.kind) {
    case 'invalid':
      return new InvalidInputError(
        language,
        outcome.problems.map(({ path, message }) => ({ path: inputPath(path), message })),
      );
    case 'stale':
      return new StaleEntryError(language, outcome.version);
    case 'notFound':
      return new NotFoundError(language);
  }
}

/** Whether a change was refused. */
export function isFailure(value: object): value is SaveFailure {
  return value instanceof InvalidInputError || value instanceof StaleEntryError || value instanceof NotFoundError;
}
