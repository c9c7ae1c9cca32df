import type { Language } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { nameProblem, type PersonProblem, tidyName } from '../domain/person-rules.ts';
import { Account } from '../entities/identity.entities.ts';
import type { Uses } from '../identity-parts.ts';

/** What is to change; what is left out stays. */
export interface AccountChanges {
  readonly name?: string | null;
  readonly language?: Language | null;
}

/** @returns problems of the input; empty when the changes were stored */
export async function updateMyAccount(
  { database }: Uses<'database'>,
  viewer: AccountViewer,
  changes: AccountChanges,
): Promise<readonly PersonProblem[]> {
  const name = changes.name == null ? undefined : tidyName(changes.name);
  const problem = name === undefined ? undefined : nameProblem(name);
  if (problem) {
    return [problem];
  }
  await database.transaction(async (tx) => {
    const account = await tx.findOneOrFail(Account, { id: viewer.id, deletedAt: null });
    if (name !== undefined) {
      account.name = name;
    }
    if (changes.language != null) {
      account.language = changes.language;
    }
  });
  return [];
}
