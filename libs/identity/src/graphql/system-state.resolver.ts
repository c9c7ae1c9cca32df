import {
  costs,
  describeState,
  inLanguage,
  type Language,
  release,
  type StateEntry,
  type StateKind,
  systemState,
} from '@ns/platform';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requirePermission } from '../access/guards.ts';
import { type SystemStateEntryType, SystemStateType } from './system-state.types.ts';

/** How the installation is. */
@Resolver()
export class SystemStateResolver {
  @Query(() => SystemStateType, {
    description:
      'How the installation is: what its processes wrote down of themselves within the last minute, the same that ' +
      '`status.js` says in the shell. They write every ten seconds. Permission `state.read`.',
    complexity: costs({ work: 100 }),
  })
  async systemState(@Ctx() context: ApiContext): Promise<SystemStateType> {
    requirePermission(context, 'state.read');
    const entries = await systemState(context.em);
    return {
      isGreen: entries.every(({ level }) => level !== 'STUCK'),
      release,
      entries: entries.map((entry) => present(entry, context.language)),
    };
  }
}

function present({ kind, level, since, words }: StateEntry, language: Language): SystemStateEntryType {
  const { name, toDo, paper } = describeState(kind);
  return {
    level,
    since,
    words,
    paper,
    kind: kind.toUpperCase() as Uppercase<StateKind>,
    name: inLanguage(language, name),
    toDo: inLanguage(language, toDo),
  };
}
