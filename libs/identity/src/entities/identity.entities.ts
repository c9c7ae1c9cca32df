import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, defaultLanguage, type Language, tablesOf } from '@ns/platform';
import type { Role } from '../domain/role.ts';
import { secretEntities } from './secret.entities.ts';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    /** null once the account is deleted, like address and password */
    name: p.string().nullable(),
    /** as `normalizeEmail` spells it; unique among living accounts */
    email: p.string().nullable(),
    /** null also for a citizen who has not registered yet, see `knownPerson` */
    passwordHash: p.string().nullable(),
    role: p.string().$type<Role>(),
    language: p.string().$type<Language>().defaultRaw(`'${defaultLanguage}'`),
    createdAt: p.datetime().defaultRaw('now()'),
    deletedAt: p.datetime().nullable(),
    /** of a member of staff who has not chosen a password yet */
    invitedAt: p.datetime().nullable(),
    deactivatedAt: p.datetime().nullable(),
    /** the last day of an absence, YYYY-MM-DD, and who stands in */
    awayUntil: p.string().nullable(),
    substituteId: p.uuid().nullable(),
    /** signs in by password although the municipality has a sign-in of its own */
    keepsPassword: p.boolean().default(false),
    /** seconds for which a step of a member of staff can be undone */
    undoSeconds: p.integer().default(10),
  },
});

/** A person who can sign in; after deletion an empty shell that signals and history may still point to. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

export const PendingRegistrationSchema = defineEntity({
  name: 'PendingRegistration',
  tableName: 'pending_registration',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    /** null once used, like address and password: the account has them then */
    name: p.string().nullable(),
    email: p.string().nullable(),
    passwordHash: p.string().nullable(),
    language: p.string().$type<Language>(),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
    /** of the device and of the program that asked, see `Requester`; null once used */
    deviceMark: p.string().nullable(),
    clientMark: p.string().nullable(),
    /** the account that was made of it */
    accountId: p.uuid().nullable(),
  },
});

/** A request for an account that waits until its address is confirmed. */
export class PendingRegistration extends PendingRegistrationSchema.class {}
PendingRegistrationSchema.setClass(PendingRegistration);

/** How somebody got in: with a password or code of ours, or by single sign-on. */
export type SessionMeans = 'LOCAL' | 'SSO';

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    accountId: p.uuid(),
    /** SHA-256 of the refresh token that counts, hex; the tokens themselves are not kept */
    tokenHash: p.string(),
    /** SHA-256 of the one before */
    previousTokenHash: p.string().nullable(),
    rotatedAt: p.datetime().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    lastUsedAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    /** what the browser calls itself, shortened; for the owner's list of sessions */
    userAgent: p.string().nullable(),
    means: p.string().$type<SessionMeans>().defaultRaw("'LOCAL'"),
  },
});

/** One sign-in on one device: the family of all refresh tokens that followed from it. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);

/** The departments of a member of staff. */
const AccountDepartmentSchema = defineEntity({
  name: 'AccountDepartment',
  tableName: 'account_department',
  properties: { accountId: p.uuid().primary(), departmentCode: p.text().primary() },
});

/** A device from which an account was entered; the mark is an HMAC. */
const KnownDeviceSchema = defineEntity({
  name: 'KnownDevice',
  tableName: 'known_device',
  properties: { mark: p.text().primary(), accountId: p.uuid(), lastUsedAt: p.datetime().defaultRaw('now()') },
});

/** Attempts of one client, kept by the limiter. */
const AttemptLimitSchema = defineEntity({
  name: 'AttemptLimit',
  tableName: 'attempt_limit',
  properties: {
    key: p.text().primary(),
    points: p.integer().default(0),
    /** milliseconds since 1970 */
    expire: p.bigint('string').nullable(),
  },
});

export const identityEntities = [
  AccountSchema,
  AccountDepartmentSchema,
  PendingRegistrationSchema,
  SessionSchema,
  KnownDeviceSchema,
  AttemptLimitSchema,
  ...secretEntities,
];

/** Columns of `account a`, `session s` and `account_department d` for hand-written statements. */
export const a = columnsOf(AccountSchema, 'a');
export const s = columnsOf(SessionSchema, 's');
export const d = columnsOf(AccountDepartmentSchema, 'd');

/** Typed statements on the tables of this slice. */
export const identityTables = tablesOf(identityEntities);
