import type { Language } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { nameProblem, type PersonProblem, tidyName, undoSecondsProblem } from '../domain/person-rules.ts';
import { Account } from '../entities/identity.entities.ts';
import type { Needs } from '../needs/identity-needs.ts';

/** What is to change; what is left out stays. */
export interface AccountChanges {
  readonly name?: string | null;
  readonly language?: Language | null;
  readonly undoSeconds?: number | null;
}

/** @returns problems of the input; empty when the changes were stored */
export async function updateMyAccount(
  { database }: Needs<'database'>,
  { viewer, changes }: { readonly viewer: AccountViewer; readonly changes: AccountChanges },
): Promise<readonly PersonProblem[]> {
  const name = changes.name == null ? undefined : tidyName(changes.name);
  const problems = [
    name === undefined ? undefined : nameProblem(name),
    changes.undoSeconds == null ? undefined : undoSecondsProblem(changes.undoSeconds),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) {
    return problems;
  }
  await database.transaction(async (tx) => {
    const account = await tx.findOneOrFail(Account, { id: viewer.id, deletedAt: null });
    if (name !== undefined) {
      account.name = name;
    }
    if (changes.language != null) {
      account.language = changes.language;
    }
    if (changes.undoSeconds != null) {
      account.undoSeconds = changes.undoSeconds;
    }
  });
  return [];
}
