import { auditEntries, type AuditRow, type Connection, keysetCursor, pageSize, toConnection } from '@ns/platform';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requirePermission } from '../access/guards.ts';
import { accountNames } from '../queries/account-names.ts';
import { AuditEntryConnection, type AuditEntryType } from './audit.types.ts';

const largestPage = 200;
const cursors = keysetCursor('uuid');
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was done, and by whom. */
@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'What was done, newest first; of one person or about one thing when they are named. Permission `audit.read`.',
  })
  async auditLog(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'At most 200.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Arg('actor', () => ID, { nullable: true }) actor: string | null | undefined,
    @Arg('subject', () => ID, { nullable: true }) subject: string | null | undefined,
    @Arg('action', () => String, {
      nullable: true,
      description: 'An action or the beginning of one, as `staff.`.',
    })
    action: string | null | undefined,
  ): Promise<Connection<AuditEntryType>> {
    requirePermission(context, 'audit.read');
    const size = pageSize(first, largestPage, context.language);
    const fetched = await auditEntries(context.em, {
      first: size,
      afterId: after == null ? null : cursors.read(after, context.language)[0],
      actor: actor ?? null,
      subject: subject ?? null,
      action: action ?? null,
    });
    const ids = fetched.flatMap((row) => [row.actor, row.subject]).filter((id) => id !== null && uuid.test(id));
    const names = await accountNames(
      context.em,
      ids.filter((id) => id !== null),
    );
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? null));
    return toConnection(
      fetched,
      size,
      (row) => cursors.write([row.id]),
      (row) => present(row, nameOf),
    );
  }
}

function present(row: AuditRow, nameOf: (id: string | null) => string | null): AuditEntryType {
  return {
    ...row,
    actorName: nameOf(row.actor),
    subjectName: nameOf(row.subject),
    before: row.before === null ? null : JSON.stringify(row.before),
    after: row.after === null ? null : JSON.stringify(row.after),
  };
}
