import { type CalendarDay, dayOf } from '@ns/municipality';
import { type AuditActor, changedValues, type EntityManager, type InputProblem, recordAudit, sql } from '@ns/platform';
import { revokeTokensOf } from '../api-tokens/api-token.ts';
import { hasPermission } from '../domain/permissions.ts';
import { nameProblem, tidyName } from '../domain/person-rules.ts';
import type { StaffRole } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { voidLinks } from '../links/account-link.ts';
import { endAllSessions } from '../sessions/end-session.ts';
import { announceRights } from '../sessions/rights-channel.ts';
import { textOf } from '../texts/index.ts';
import { type Forbidden, staffCommand } from '../staff/staff-command.ts';
import { lockStaffMember, staffMember, type StaffMemberView } from '../staff/staff-member.ts';
import { departmentProblems, isLastAdministrator, setDepartments } from '../staff/staff-rules.ts';

/** What is to change; what is left out stays. */
export interface StaffChange {
  readonly name?: string | null | undefined;
  readonly role?: StaffRole | null | undefined;
  /** codes */
  readonly departments?: readonly string[] | null | undefined;
  readonly active?: boolean | null | undefined;
  /** null ends the absence */
  readonly awayUntil?: CalendarDay | null | undefined;
  readonly substituteId?: string | null | undefined;
}

export interface UpdateStaffProps {
  readonly id: string;
  readonly change: StaffChange;
  readonly actor: AuditActor;
}

export type UpdateStaffOutcome =
  | { readonly kind: 'updated'; readonly member: StaffMemberView }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'lastAdministrator' }
  | Forbidden;

type StaffValues = Pick<StaffMemberView, 'name' | 'role' | 'departments' | 'active' | 'awayUntil' | 'substituteId'>;

/**
 * Changes an account of the staff. Who is deactivated is out at once: every request asks for the session, which has
 * ended, and open live subscriptions are closed by the announcement. API tokens that the person made are revoked with
 * the right to make them.
 */
export async function updateStaff(
  { database }: Needs<'database'>,
  { id, change, actor }: UpdateStaffProps,
): Promise<UpdateStaffOutcome> {
  return staffCommand<UpdateStaffOutcome>(database, actor, async (tx) => {
    const known = await lockStaffMember(tx, id);
    if (!known) {
      return { kind: 'notFound' };
    }
    const next = wanted(known, change);
    const problems = await problemsOf(tx, known, next);
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    const keepsAccounts = next.active && hasPermission(next.role, 'staff.manage');
    if (!keepsAccounts && hasPermission(known.role, 'staff.manage') && (await isLastAdministrator(tx, known.id))) {
      return { kind: 'lastAdministrator' };
    }
    await write(tx, known, next);
    const changed = changedValues(valuesOf(known), valuesOf(next));
    if (changed) {
      await recordAudit(tx, { actor, action: actionOf(known, next), subject: known.id, ...changed });
    }
    return { kind: 'updated', member: (await staffMember(tx, known.id)) ?? known };
  });
}

function wanted(known: StaffMemberView, change: StaffChange): StaffValues {
  const awayUntil = change.awayUntil === undefined ? known.awayUntil : change.awayUntil;
  const substitute = change.substituteId === undefined ? known.substituteId : change.substituteId;
  return {
    name: change.name == null ? known.name : tidyName(change.name),
    role: change.role ?? known.role,
    departments: change.departments == null ? known.departments : [...new Set(change.departments)].toSorted(),
    active: change.active ?? known.active,
    awayUntil,
    substituteId: awayUntil === null ? null : (substitute?.toLowerCase() ?? null),
  };
}

async function problemsOf(
  tx: EntityManager,
  known: StaffMemberView,
  next: StaffValues,
): Promise<readonly InputProblem[]> {
  const problems: InputProblem[] = [];
  const name = nameProblem(next.name);
  if (name) {
    problems.push(name);
  }
  problems.push(...(await departmentProblems(tx, next.role, next.departments)));
  if (next.awayUntil !== null && next.awayUntil !== known.awayUntil && next.awayUntil < dayOf(new Date())) {
    problems.push({
      path: 'awayUntil',
      message: textOf('substituteUntilInPast'),
    });
  }
  if (next.substituteId !== null && next.substituteId !== known.substituteId) {
    const substitute = await staffMember(tx, next.substituteId);
    if (!substitute?.active || substitute.id === known.id || !hasPermission(substitute.role, 'signal.handle')) {
      problems.push({
        path: 'substituteId',
        message: textOf('unknownSubstitute'),
      });
    }
  }
  return problems;
}

async function write(tx: EntityManager, known: StaffMemberView, next: StaffValues): Promise<void> {
  const tables = identityTables(tx);
  await tables
    .updateTable('account')
    .set({ name: next.name, role: next.role, away_until: next.awayUntil, substitute_id: next.substituteId })
    .set({ deactivated_at: next.active ? null : sql`coalesce(deactivated_at, now())` })
    .where('id', '=', known.id)
    .execute();
  await setDepartments(tx, known.id, next.departments);
  await announceRights(tx);
  if (!next.active || !hasPermission(next.role, 'tokens.manage')) {
    await revokeTokensOf(tx, known.id);
  }
  if (known.active && !next.active) {
    await endAllSessions(tx, known.id);
    await voidLinks(tx, known.id);
    await tables.deleteFrom('known_device').where('account_id', '=', known.id).execute();
    await tables.updateTable('account').set({ substitute_id: null }).where('substitute_id', '=', known.id).execute();
  }
}

function valuesOf({ name, role, departments, active, awayUntil, substituteId }: StaffValues) {
  return { name, role, departments, active, awayUntil, substituteId };
}

function actionOf(known: StaffValues, next: StaffValues): string {
  if (known.active === next.active) {
    return 'staff.changed';
  }
  return next.active ? 'staff.reactivated' : 'staff.deactivated';
}
