import { knownDepartments } from '@ns/municipality';
import { changedValues, type EntityManager, recordAudit } from '@ns/platform';
import { revokeTokensOf } from '../api-tokens/api-token.ts';
import { auditActorOf } from '../audit/audit-actor.ts';
import { hasPermission, needsDepartment } from '../domain/permissions.ts';
import type { ProviderPerson } from '../domain/provider-claims.ts';
import type { StaffRole } from '../domain/role.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { endAllSessions } from '../sessions/end-session.ts';
import { openSession, type OpenSession } from '../sessions/open-session.ts';
import { announceRights } from '../sessions/rights-channel.ts';
import type { SessionSettings } from '../sessions/session-lifetime.ts';
import { inTurn } from '../staff/staff-command.ts';
import { isLastAdministrator, setDepartments } from '../staff/staff-rules.ts';
import {
  type AccountObstacle,
  addProviderAccount,
  findProviderAccount,
  linkProvider,
  type ProviderAccount,
} from './provider-account.ts';

/**
 * Why somebody whom the provider knows gets no session:
 * - `noRole`: none of the values of the role claim is mapped
 * - `noDepartment`: the role works for departments and the account has none
 * - `unverified`: the first sign-in needs an address that the provider has verified
 * - `citizen`: the address belongs to a citizen's account
 * - `otherPerson`: the account of the address is linked with another person of the provider
 * - `deactivated`: the account was deactivated or closed
 * - `lastAdministrator`: nobody else could look after accounts any more
 */
export type SsoRefusal = AccountObstacle | 'noRole' | 'noDepartment' | 'unverified' | 'lastAdministrator';

export type EnterOutcome =
  | { readonly kind: 'signedIn'; readonly session: OpenSession }
  | { readonly kind: 'refused'; readonly reason: SsoRefusal };

/** The browser that comes back from the provider. */
export interface ReturningBrowser {
  readonly clientAddress: string;
  readonly userAgent: string | undefined;
}

/**
 * Opens a session for somebody whom the provider vouches for, in the caller's transaction. The account is the one that
 * this subject is linked with; at the first sign-in it is the staff account of the verified address, or a new one. Role
 * and departments follow the claims each time.
 */
export async function enterByProvider(
  tx: EntityManager,
  settings: SessionSettings,
  person: ProviderPerson,
  browser: ReturningBrowser,
): Promise<EnterOutcome> {
  await inTurn(tx);
  const found = await findProviderAccount(tx, person);
  if (found.kind === 'barred') {
    return refused(tx, browser, found.obstacle, found.isStaff ? found.id : undefined);
  }
  const account = found.kind === 'found' ? found.account : undefined;
  const rights = await rightsOf(tx, person, account);
  if (typeof rights === 'string') {
    if (account?.linked && rights === 'noRole') {
      await endAllSessions(tx, account.id);
    }
    return refused(tx, browser, rights, account?.id);
  }
  const id = account?.id ?? (await addProviderAccount(tx, person, rights.role));
  const actor = auditActorOf(browser, id);
  if (!account?.linked) {
    await linkProvider(tx, person, id, actor);
  }
  await follow(tx, id, account, rights, browser);
  await recordAudit(tx, { actor, action: 'session.opened', subject: id, after: { method: 'sso' } });
  const device = { userAgent: browser.userAgent, refreshCookie: undefined };
  const session = await openSession(tx, settings, id, device, 'SSO');
  return { kind: 'signedIn', session };
}

interface Rights {
  readonly role: StaffRole;
  readonly departments: readonly string[];
}

/** What the claims allow, or why they allow nothing. */
async function rightsOf(
  tx: EntityManager,
  { email, role, departments }: ProviderPerson,
  account: ProviderAccount | undefined,
): Promise<Rights | SsoRefusal> {
  if (!account && email === undefined) {
    return 'unverified';
  }
  if (role === undefined) {
    return 'noRole';
  }
  const known = departments === undefined ? (account?.departments ?? []) : await knownDepartments(tx, departments);
  if (needsDepartment(role) && known.length === 0) {
    return 'noDepartment';
  }
  const losesAccounts = hasPermission(account?.role ?? role, 'staff.manage') && !hasPermission(role, 'staff.manage');
  if (account && losesAccounts && (await isLastAdministrator(tx, account.id))) {
    return 'lastAdministrator';
  }
  return { role, departments: known };
}

async function follow(
  tx: EntityManager,
  id: string,
  account: ProviderAccount | undefined,
  { role, departments }: Rights,
  browser: ReturningBrowser,
): Promise<void> {
  const before = account ? { role: account.role, departments: account.departments } : {};
  const changed = changedValues(before, { role, departments });
  if (!changed) {
    return;
  }
  await identityTables(tx).updateTable('account').set({ role }).where('id', '=', id).execute();
  await setDepartments(tx, id, departments);
  await announceRights(tx);
  if (!hasPermission(role, 'tokens.manage')) {
    await revokeTokensOf(tx, id);
  }
  const actor = auditActorOf(browser, id);
  await recordAudit(tx, { actor, action: account ? 'sso.changed' : 'sso.joined', subject: id, ...changed });
}

async function refused(
  tx: EntityManager,
  browser: ReturningBrowser,
  reason: SsoRefusal,
  staffId: string | undefined,
): Promise<EnterOutcome> {
  if (staffId !== undefined) {
    const actor = auditActorOf(browser, staffId);
    await recordAudit(tx, { actor, action: 'sso.refused', subject: staffId, after: { reason } });
  }
  return { kind: 'refused', reason };
}
