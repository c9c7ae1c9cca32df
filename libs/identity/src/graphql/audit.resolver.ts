import { type CalendarDay, dayBegins, dayEnds } from '@ns/municipality';
import {
  auditEntries,
  type AuditRow,
  type Connection,
  DateScalar,
  keysetCursor,
  pageSize,
  requestError,
  toConnection,
} from '@ns/platform';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requirePermission } from '../access/guards.ts';
import { auditSearchOf, auditTexts, type SubjectsNamed } from '../queries/audit-search.ts';
import { accountNames } from '../queries/account-names.ts';
import { AuditEntryConnection, type AuditEntryType } from './audit.types.ts';

const largestPage = 200;
const cursors = keysetCursor('uuid');
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was done, and by whom. */
@Resolver()
export class AuditResolver {
  /** @param subjectsNamed what the number or name of a thing can mean, see {@link SubjectsNamed} */
  constructor(private readonly subjectsNamed: SubjectsNamed) {}

  @Query(() => AuditEntryConnection, {
    description:
      'What was done, newest first; of one person, about one thing, between days or by what is searched, where they ' +
      'are named. Permission `audit.read`.',
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
    @Arg('from', () => DateScalar, { nullable: true, description: 'The first day.' })
    from: CalendarDay | null | undefined,
    @Arg('to', () => DateScalar, { nullable: true, description: 'The last day, not before the first.' })
    to: CalendarDay | null | undefined,
    @Arg('search', () => [String], {
      nullable: true,
      description:
        'Any of these: an action by its whole name (`staff.invited`), a part of a name of the staff who did it or to ' +
        'whom it was done, an id or a code, or the number of a report in any spelling. At most 50 texts of 100 ' +
        'characters; a name is looked up from three characters on.',
    })
    search: readonly string[] | null | undefined,
    @Arg('without', () => [String], {
      nullable: true,
      description: 'Actions or beginnings of actions that are left out, as `session.`; at most 50.',
    })
    without: readonly string[] | null | undefined,
  ): Promise<Connection<AuditEntryType>> {
    requirePermission(context, 'audit.read');
    const size = pageSize(first, largestPage, context.language);
    if (from != null && to != null && from > to) {
      throw requestError('BAD_USER_INPUT', context.language, { argument: 'from' });
    }
    const texts = auditTexts(search, 'search', context.language);
    const fetched = await auditEntries(context.em, {
      first: size,
      afterId: after == null ? null : cursors.read(after, context.language)[0],
      actor: actor ?? null,
      subject: subject ?? null,
      action: action ?? null,
      from: from == null ? null : dayBegins(from),
      until: to == null ? null : dayEnds(to),
      search: await auditSearchOf(context.em, texts, this.subjectsNamed),
      without: auditTexts(without, 'without', context.language),
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
