import { reportersOf } from '@ns/identity';
import { type DerivedKeys, type EntityManager, firstRow, rows, run, sql } from '@ns/platform';
import { isUuid } from '../commands/lock-signal.ts';
import { s } from '../entities/index.ts';

/** What a reporter can do from a mail without signing in; each link is for one of them. */
export const mailLinkKinds = ['ANSWER', 'RATE', 'DISPUTE', 'ADD_PHOTOS'] as const;
export type MailLinkKind = (typeof mailLinkKinds)[number];

/** Why a link cannot be used. */
export const mailLinkProblems = ['UNKNOWN', 'EXPIRED', 'USED'] as const;
export type MailLinkProblem = (typeof mailLinkProblems)[number];

/** As long as an outcome can be disputed. */
const validDays = 30;
/** How long a used or expired link can still say what became of it. */
const keptDays = 60;
/** Far longer than any token of ours. */
const longestToken = 200;

/** A link in a mail to the reporter of a signal. */
export interface MailLink {
  readonly id: string;
  readonly kind: MailLinkKind;
  readonly signalId: string;
  readonly accountId: string;
  readonly usedAt: Date | null;
  readonly isExpired: boolean;
}

/** The mail that carries links: the fact it is about and whom it goes to. */
export interface LinkedMail {
  readonly eventId: string;
  readonly accountId: string;
}

/**
 * Makes the links of one mail in the caller's transaction; a repeated call gives the same ones.
 * @returns their ids by kind
 */
export async function openMailLinks(
  tx: EntityManager,
  { signalId, eventId, accountId, kinds }: LinkedMail & { readonly signalId: string; kinds: readonly MailLinkKind[] },
): Promise<ReadonlyMap<MailLinkKind, string>> {
  const made = await rows(
    tx,
    sql<{ id: string; kind: MailLinkKind }>`
    insert into signal_mail_link (kind, signal_id, event_id, account_id, expires_at)
    select kind, ${signalId}::uuid, ${eventId}::bigint, ${accountId}::uuid, now() + make_interval(days => ${validDays})
    from unnest(${kinds}::text[]) as kind
    on conflict (event_id, account_id, kind) do update set kind = excluded.kind
    returning id, kind`,
  );
  return new Map(made.map(({ id, kind }) => [kind, id]));
}

/** How the text of a mail names a link while it is kept: it opens nothing, so who reads the mail here cannot use it. */
export function sealedMailLink(id: string): string {
  return `${id}.sealed`;
}

/** The token of a link, as the mail that leaves carries it. */
export function mailLinkTokenOf(keys: DerivedKeys, id: string): string {
  return `${id}.${keys.sign('signal-mail-link', id)}`;
}

/** Puts the tokens of a mail's own links in the place of their sealed names; other text stays as it is. */
export async function mailLinkUnsealer(
  em: EntityManager,
  keys: DerivedKeys,
  { eventId, accountId }: LinkedMail,
): Promise<(text: string) => string> {
  const links = await rows(
    em,
    sql<{ id: string }>`
    select id from signal_mail_link where event_id = ${eventId}::bigint and account_id = ${accountId}`,
  );
  return (text) => links.reduce((open, { id }) => open.replaceAll(sealedMailLink(id), mailLinkTokenOf(keys, id)), text);
}

/**
 * The link behind a token while its account is open and still the reporter's; undefined for every other text. Reading
 * changes nothing: mail programs open links themselves.
 */
export async function readMailLink(em: EntityManager, keys: DerivedKeys, token: string): Promise<MailLink | undefined> {
  const [id = '', signature = ''] = token.length > longestToken ? [] : token.trim().split('.');
  if (!isUuid(id) || !keys.verify('signal-mail-link', id, signature)) {
    return undefined;
  }
  const link = await firstRow(
    em,
    sql<MailLink>`
    select l.id, l.kind, l.signal_id as "signalId", l.account_id as "accountId", l.used_at as "usedAt",
      l.expires_at <= now() as "isExpired"
    from signal_mail_link l join signal s on ${s.id} = l.signal_id and ${s.reporterId} = l.account_id
    where l.id = ${id}`,
  );
  return link && (await reportersOf(em, [link.accountId])).has(link.accountId) ? link : undefined;
}

/** What is wrong with a link; undefined while it works. */
export function mailLinkProblem(link: MailLink | undefined): MailLinkProblem | undefined {
  if (!link) {
    return 'UNKNOWN';
  }
  return link.usedAt ? 'USED' : link.isExpired ? 'EXPIRED' : undefined;
}

/**
 * The account for which a link takes photos.
 * @returns undefined unless the token is that of a working link whose form has photos
 */
export async function photoSenderOf(em: EntityManager, keys: DerivedKeys, token: string): Promise<string | undefined> {
  const link = await readMailLink(em, keys, token);
  return link && link.kind !== 'RATE' && !mailLinkProblem(link) ? link.accountId : undefined;
}

/** A link that was used by another press meanwhile; everything of this one is undone. */
export class MailLinkUsed extends Error {}

/**
 * Uses a link up, in the transaction of what was done with it.
 * @throws MailLinkUsed when another press was first
 */
export async function useMailLink(tx: EntityManager, id: string): Promise<void> {
  const used = await firstRow(
    tx,
    sql<{ id: string }>`update signal_mail_link set used_at = now() where id = ${id} and used_at is null returning id`,
  );
  if (!used) {
    throw new MailLinkUsed('The link was used meanwhile.');
  }
}

/** Ends all links of an account. */
export async function endMailLinks(tx: EntityManager, accountId: string): Promise<void> {
  await run(tx, sql`delete from signal_mail_link where account_id = ${accountId}`);
}

/** Forgets links that nobody has reason to open any more. */
export async function forgetOldMailLinks(em: EntityManager): Promise<void> {
  await run(em, sql`delete from signal_mail_link where expires_at < now() - make_interval(days => ${keptDays})`);
}
