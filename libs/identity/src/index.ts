export { type ApiContext } from './access/api-context.ts';
export { type OwnCookie, ownCookies } from './access/cookies.ts';
export {
  type FiguresReach,
  figuresReach,
  requireAccount,
  requireCitizen,
  requireFigures,
  requirePermission,
  requireStaff,
  type StaffViewer,
} from './access/guards.ts';
export { notePersonalDataRead, type PersonalDataOf } from './audit/personal-data-reads.ts';
export { auditActorOf } from './audit/audit-actor.ts';
export { presentViewer, presentViewers, resolveViewer } from './access/resolve-viewer.ts';
export { type AccountViewer, anonymous, type Viewer } from './access/viewer.ts';
export { knownPerson } from './writes/known-person.ts';
export { addStaffAccount } from './commands/add-staff-account.ts';
export { closeStaffAccount } from './commands/close-staff-account.ts';
export { resetStaffFactors } from './commands/reset-staff-factors.ts';
export { setStaffPassword } from './commands/set-staff-password.ts';
export { type StaffProblem } from './writes/change-staff-account.ts';
export { composeIdentity, type Identity, identityTasks } from './compose-identity.ts';
export { clientNeighbourhood, clientNetwork } from './limits/client-network.ts';
export { clientNetworkMark } from './devices/security-source.ts';
export { normalizeEmail } from './domain/email-address.ts';
export { nameProblem, tidyName, unusableEmail } from './domain/person-rules.ts';
export * from './domain/index.ts';
export { AccountPresenter } from './graphql/account.presenter.ts';
export { LanguageEnum } from './graphql/identity.enums.ts';
export { AccountType } from './graphql/identity.types.ts';
export { rightsChannel } from './sessions/rights-channel.ts';
export { identitySchema } from './identity.schema.ts';
export {
  accountDeletedTopic,
  accountLinkRequestedTopic,
  accountNoticeTopic,
  registrationRequestedTopic,
  signInCodeRequestedTopic,
} from './topics/identity.topics.ts';
export { defaultLimits } from './limits/limit-options.ts';
export { accountMatches, accountsByName, nameCondition, type NameWord } from './queries/accounts-by-name.ts';
export {
  type DataField,
  type DataList,
  type DataRecord,
  type PersonalDataPart,
} from './personal-data/personal-data.ts';
export { forgetInIdentity, unregisteredIds, unregisteredPeople } from './personal-data/forget.ts';
export { forEachPerson, type Forget, forgetDeletedAccounts, type Forgotten } from './personal-data/forgetting.ts';
export { ErasureNotes } from './personal-data/erasure-notes.ts';
export { personalDataRoutes } from './personal-data/personal-data-routes.ts';
export {
  type AccountName,
  accountNames,
  type ReporterContact,
  reporterOf,
  reportersOf,
} from './queries/account-names.ts';
export { accountView, type AccountView, accountViewOf, accountViews, staffViews } from './queries/account-views.ts';
export { type RegistrationMail, registrationMail, signInCodeMail } from './queries/identity-mails.ts';
export { type AccountLinkMail, accountLinkMail } from './queries/account-link-mail.ts';
export { type Substitution, substitutionOf } from './queries/substitute.ts';
export { accountNoticeMail } from './queries/account-notice-mail.ts';
export { type AccountLinkKind, type AccountNoticeKind } from './domain/account-mail.ts';
export { StaffMemberType } from './graphql/staff.types.ts';
export { ssoRoutes } from './single-sign-on/sso-routes.ts';
export { inviteAdministrator, type InvitedAdministrator } from './commands/invite-administrator.ts';
export { acceptRootSecret, checkRootSecret } from './second-factor/root-secret-mark.ts';
export { unusedRecoveryCodes } from './second-factor/recovery-codes.ts';
export { resealFactors, type SealedFactors } from './second-factor/totp.ts';
export { PasswordHasher } from './secrets/password-hasher.ts';
export { closeDemoAccounts, demoAccountsIn } from './seed/close-demo-accounts.ts';
export { demoAccounts, seedDemoAccounts, seedDemoApiToken } from './seed/seed-demo-accounts.ts';
export { accountRelation, worksForOneOf } from './queries/relations.ts';
export { identityConfig } from './config/identity.config.ts';
