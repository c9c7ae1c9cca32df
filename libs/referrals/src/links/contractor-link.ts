import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from '@ns/municipality';
import { type AuditActor, type EntityManager, recordAudit, sql } from '@ns/platform';
import { referralTables } from '../entities/referral.entity.ts';

/** Why a link cannot be used. */
export const linkProblems = ['UNKNOWN', 'ENDED', 'EXPIRED'] as const;
export type LinkProblem = (typeof linkProblems)[number];

/** A link ends by itself so many days after its last use. */
const validDays = 90;
/** Far longer than any token of ours. */
const longestToken = 200;
export const longestLabel = 100;

/** A link as administrators see it; the token itself is not kept. */
export interface ContractorLinkView {
  readonly id: string;
  readonly receiver: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly endedAt: Date | null;
}

/** The link behind a token while it works. */
export interface WorkingLink {
  readonly id: string;
  /** code of the contractor */
  readonly receiver: string;
}

const columns = [
  ...(['id', 'receiver', 'label', 'created_at as createdAt', 'expires_at as expiresAt'] as const),
  ...(['last_used_at as lastUsedAt', 'ended_at as endedAt'] as const),
] as const;

/** The links of a contractor, the newest first. */
export async function contractorLinks(em: EntityManager, receiver: string): Promise<readonly ContractorLinkView[]> {
  const found = referralTables(em).selectFrom('contractor_link').select(columns).where('receiver', '=', receiver);
  return found.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(200).execute();
}

/** Makes a link. @returns its token is in no other place and cannot be shown again */
export async function addLink(
  tx: EntityManager,
  link: { readonly receiver: string; readonly label: string; readonly createdBy: string },
): Promise<{ readonly link: ContractorLinkView; readonly token: string }> {
  const token = randomBytes(32).toString('base64url');
  const made = await referralTables(tx)
    .insertInto('contractor_link')
    .values({
      receiver: link.receiver,
      label: link.label,
      created_by: link.createdBy,
      token_hash: hashOf(token),
      expires_at: validFromNow,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return { link: made, token };
}

/** Ends a link at once; ending it twice is harmless. @returns undefined when there is none of this id */
export async function endLink(tx: EntityManager, id: string): Promise<ContractorLinkView | undefined> {
  return referralTables(tx)
    .updateTable('contractor_link')
    .set({ ended_at: sql<Date>`coalesce(ended_at, now())` })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst();
}

/** The link behind a token, or why it does not work. Nothing is written: see {@link noteUse}. */
export async function findLink(em: EntityManager, token: string): Promise<ContractorLinkView | LinkProblem> {
  if (token === '' || token.length > longestToken) {
    return 'UNKNOWN';
  }
  const found = await referralTables(em)
    .selectFrom('contractor_link as l')
    .innerJoin('receiver as r', 'r.code', 'l.receiver')
    .select(['l.id', 'l.receiver', 'l.label', 'l.created_at as createdAt', 'l.expires_at as expiresAt'])
    .select(['l.last_used_at as lastUsedAt', 'l.ended_at as endedAt', 'r.archived_at as archivedAt'])
    .where('l.token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!found) {
    return 'UNKNOWN';
  }
  const { archivedAt, ...link } = found;
  if (link.endedAt ?? archivedAt) {
    return 'ENDED';
  }
  return link.expiresAt <= new Date() ? 'EXPIRED' : link;
}

/** Notes that a link is used, which renews it: at most once a minute, and in the audit once a day. */
export async function noteUse(tx: EntityManager, { id, lastUsedAt }: ContractorLinkView): Promise<void> {
  const noted = await referralTables(tx)
    .updateTable('contractor_link')
    .set({ last_used_at: sql<Date>`now()`, expires_at: validFromNow })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`(last_used_at is null or last_used_at < now() - interval '1 minute')`)
    .returning('receiver')
    .executeTakeFirst();
  if (noted && (lastUsedAt === null || dayOf(lastUsedAt) < dayOf(new Date()))) {
    const actor: AuditActor = { id, origin: null };
    await recordAudit(tx, { actor, action: 'contractor_link.used', subject: id, after: { receiver: noted.receiver } });
  }
}

/** The link for whose contractor photos are taken; undefined when the token is of none that works. */
export async function workSenderOf(em: EntityManager, token: string): Promise<string | undefined> {
  const link = await findLink(em, token);
  return typeof link === 'string' ? undefined : link.id;
}

const validFromNow = sql<Date>`now() + make_interval(days => ${validDays})`;

/** 256 random bits need no slow hash. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
