export { type ApiContext } from './access/api-context.ts';
export { type OwnCookie, type OwnCookies, ownCookies } from './access/cookies.ts';
export { addApiToken } from './api-tokens/api-token.ts';
export {
  requireAccount,
  requireCitizen,
  requireFigures,
  requirePermission,
  requireStaff,
  type StaffViewer,
} from './access/guards.ts';
export { auditActorOf } from './audit/audit-actor.ts';
export { presentViewer, presentViewers, resolveViewer } from './access/resolve-viewer.ts';
export { type AccountViewer, anonymous, type AnonymousViewer, type Viewer } from './access/viewer.ts';
export { knownPerson, type KnownPerson } from './commands/known-person.ts';
export { type NewStaff, StaffAccounts, type StaffProblem } from './commands/staff-accounts.ts';
export { composeIdentity, type Identity, type IdentityDeps, identityTasks } from './compose-identity.ts';
export { clientNetworkMark } from './devices/security-source.ts';
export { normalizeEmail } from './domain/email-address.ts';
export { nameProblem, tidyName, unusableEmail } from './domain/person-rules.ts';
export {
  checkPermissions,
  hasPermission,
  isWithinReach,
  needsDepartment,
  type PermissionName,
  permissionNames,
  type Reach,
  reachOf,
  rolesWith,
} from './domain/permissions.ts';
export { isStaff, type Role, roles, type StaffRole } from './domain/role.ts';
export { Account } from './entities/identity.entities.ts';
export { AccountPresenter } from './graphql/account.presenter.ts';
export { AccountResolver } from './graphql/account.resolver.ts';
export { LanguageEnum, RoleEnum } from './graphql/identity.enums.ts';
export { AccountType } from './graphql/identity.types.ts';
export { rightsChannel } from './sessions/rights-channel.ts';
export { SessionResolver } from './graphql/session.resolver.ts';
export { identitySchema } from './identity.schema.ts';
export {
  accountDeletedTopic,
  accountLinkRequestedTopic,
  accountNoticeTopic,
  registrationRequestedTopic,
  signInCodeRequestedTopic,
} from './identity.topics.ts';
export { AttemptLimits, type Attempter, type ClientLimit } from './limits/attempt-limits.ts';
export { defaultLimits, type LimitOptions } from './limits/limit-options.ts';
export { accountMatches, accountsByName, nameCondition } from './queries/accounts-by-name.ts';
export {
  type DataField,
  type DataList,
  type DataRecord,
  type PersonalDataPart,
} from './personal-data/personal-data.ts';
export { personalDataRoutes } from './personal-data/personal-data-routes.ts';
export {
  type AccountName,
  accountNames,
  type ReporterContact,
  reporterOf,
  reportersOf,
} from './queries/account-names.ts';
export { accountView, type AccountView, accountViews, staffViews } from './queries/account-views.ts';
export {
  type RegistrationMail,
  registrationMail,
  type SignInCodeMail,
  signInCodeMail,
} from './queries/identity-mails.ts';
export { type AccountLinkMail, accountLinkMail } from './queries/account-link-mail.ts';
export { type Substitution, substitutionOf } from './queries/substitute.ts';
export { type AccountNoticeMail, accountNoticeMail } from './queries/account-notice-mail.ts';
export { type AccountLinkKind, type AccountNoticeKind } from './domain/account-mail.ts';
export { linkTokenOf } from './links/account-link.ts';
export { StaffMemberType } from './graphql/staff.types.ts';
export { ssoRoutes } from './single-sign-on/sso-routes.ts';
export { inviteAdministrator } from './staff/first-administrator.ts';
export { AccessTokens } from './secrets/access-tokens.ts';
export { PasswordHasher } from './secrets/password-hasher.ts';
export { mailTokenOf } from './secrets/mail-tokens.ts';
export { closeDemoAccounts, demoAccountsIn } from './seed/close-demo-accounts.ts';
export { demoAccounts, demoPassword, seedDemoAccounts, seedDemoApiToken } from './seed/seed-demo-accounts.ts';
export { accountRelation, worksForOneOf } from './queries/relations.ts';
export { type IdentityConfig, identityConfig } from './config/identity.config.ts';
export { type SingleSignOnConfig } from './config/single-sign-on.config.ts';
