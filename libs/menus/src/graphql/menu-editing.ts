import { type ApiContext, auditActorOf } from '@ns/identity';
import { inputPath, type MunicipalityDirectory, type SaveOutcome } from '@ns/municipality';
import { type EntityManager, InvalidInputError, type Language, NotFoundError } from '@ns/platform';
import { saveMenuEntry } from '../commands/save-menu-entry.ts';
import type { Needs } from '../needs/menus-needs.ts';
import { requireMenuManager } from '../policies/menu-access.ts';
import type { EditedEntry } from '../writes/menu-audit.ts';
import { StaleEntryError } from './menu.results.ts';

export type SaveFailure = InvalidInputError | StaleEntryError | NotFoundError;

/** Saves entries of the menus for those who may, and presents what was refused. */
export class MenuEditing {
  constructor(private readonly needs: Needs<'database' | 'directory'>) {}

  get directory(): MunicipalityDirectory {
    return this.needs.directory;
  }

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
    const write = (tx: EntityManager) => work(tx, id);
    const outcome = await saveMenuEntry(this.needs, { actor: auditActorOf(context), entry, write });
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
