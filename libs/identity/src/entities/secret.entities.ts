import { defineEntity, p } from '@mikro-orm/core';
import type { ApiScope } from '../domain/api-scope.ts';
import type { RecoveryOutcome, RecoveryProof } from '../domain/account-recovery.ts';
import type { AccountLinkKind, AccountNoticeKind } from '../domain/account-mail.ts';

/** A code that was mailed; marks are HMACs. */
export const SignInCodeSchema = defineEntity({
  name: 'SignInCode',
  tableName: 'sign_in_code',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    /** null where the address that asked has no account */
    accountId: p.uuid().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
    attempts: p.integer().default(0),
    usedAt: p.datetime().nullable(),
    addressMark: p.text().nullable(),
    deviceMark: p.text().nullable(),
    clientMark: p.text().nullable(),
    /** attempts from elsewhere than where it was asked for */
    foreignAttempts: p.integer().default(0),
    /** the registration that it completes */
    registrationId: p.uuid().nullable(),
  },
});

/** A link that was mailed; its token is derived from its id. */
const AccountLinkSchema = defineEntity({
  name: 'AccountLink',
  tableName: 'account_link',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    kind: p.text().$type<AccountLinkKind>(),
    /** null where the address that asked has no account */
    accountId: p.uuid().nullable(),
    /** the address that the account is to have; null for links of other kinds */
    newEmail: p.text().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
});

/** A mail to the owner about what happened to the account. */
const AccountNoticeSchema = defineEntity({
  name: 'AccountNotice',
  tableName: 'account_notice',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    kind: p.text().$type<AccountNoticeKind>(),
    accountId: p.uuid(),
    email: p.text(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

/** The secret of an authenticator app, encrypted. */
export const SecondFactorTotpSchema = defineEntity({
  name: 'SecondFactorTotp',
  tableName: 'second_factor_totp',
  properties: {
    accountId: p.uuid().primary(),
    sealedSecret: p.blob().$type<Buffer>(),
    createdAt: p.datetime().defaultRaw('now()'),
    confirmedAt: p.datetime().nullable(),
    /** of the last code: none counts twice */
    lastStep: p.bigint('string').nullable(),
  },
});

/** A code for who lost the second factor; the mark is an HMAC. */
export const RecoveryCodeSchema = defineEntity({
  name: 'RecoveryCode',
  tableName: 'recovery_code',
  properties: { accountId: p.uuid().primary(), mark: p.text().primary(), usedAt: p.datetime().nullable() },
});

export const PasskeySchema = defineEntity({
  name: 'Passkey',
  tableName: 'passkey',
  properties: {
    id: p.text().primary(),
    accountId: p.uuid(),
    name: p.text(),
    publicKey: p.blob().$type<Buffer>(),
    counter: p.bigint('string'),
    transports: p.text().array(),
    createdAt: p.datetime().defaultRaw('now()'),
    lastUsedAt: p.datetime().nullable(),
  },
});

const PasskeyChallengeSchema = defineEntity({
  name: 'PasskeyChallenge',
  tableName: 'passkey_challenge',
  properties: { challenge: p.text().primary(), accountId: p.uuid(), expiresAt: p.datetime() },
});

/** A challenge of a sign-in with a passkey; marks are HMACs of who asked. */
const PasskeySignInSchema = defineEntity({
  name: 'PasskeySignIn',
  tableName: 'passkey_sign_in',
  properties: {
    challenge: p.text().primary(),
    deviceMark: p.text().nullable(),
    clientMark: p.text().nullable(),
    expiresAt: p.datetime(),
  },
});

/** A citizen came in person without the mailbox of the account; how it goes on. */
const AccountRecoverySchema = defineEntity({
  name: 'AccountRecovery',
  tableName: 'account_recovery',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    accountId: p.uuid(),
    oldEmail: p.text(),
    newEmail: p.text(),
    proof: p.text().$type<RecoveryProof>(),
    requestedBy: p.uuid(),
    requestedAt: p.datetime().defaultRaw('now()'),
    confirmedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    outcome: p.text().$type<RecoveryOutcome>().nullable(),
  },
});

/** A token with which a program reads; only its hash is kept. */
const ApiTokenSchema = defineEntity({
  name: 'ApiToken',
  tableName: 'api_token',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    name: p.text(),
    tokenHash: p.text(),
    scopes: p.text().$type<ApiScope>().array(),
    createdBy: p.uuid().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    /** the last day, YYYY-MM-DD */
    expiresOn: p.string(),
    lastUsedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

/** A person of the sign-in of the municipality, and the account that is theirs. */
export const SsoIdentitySchema = defineEntity({
  name: 'SsoIdentity',
  tableName: 'sso_identity',
  properties: {
    issuer: p.text().primary(),
    subject: p.text().primary(),
    accountId: p.uuid(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

/** A sign-in that went to the provider; known by the hash of a secret that only its browser has. */
const SsoAttemptSchema = defineEntity({
  name: 'SsoAttempt',
  tableName: 'sso_attempt',
  properties: { mark: p.text().primary(), next: p.text(), expiresAt: p.datetime() },
});

/** A root secret that the database was used with; the mark is an HMAC under it. */
const RootSecretMarkSchema = defineEntity({
  name: 'RootSecretMark',
  tableName: 'root_secret_mark',
  properties: { mark: p.text().primary(), firstUsedAt: p.datetime().defaultRaw('now()') },
});

/** What opens an account, or is sent about it. */
export const secretEntities = [
  SignInCodeSchema,
  AccountLinkSchema,
  AccountNoticeSchema,
  SecondFactorTotpSchema,
  RecoveryCodeSchema,
  PasskeySchema,
  PasskeyChallengeSchema,
  PasskeySignInSchema,
  AccountRecoverySchema,
  ApiTokenSchema,
  SsoIdentitySchema,
  SsoAttemptSchema,
  RootSecretMarkSchema,
];
