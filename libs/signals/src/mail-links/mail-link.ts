import { reportersOf } from '@ns/identity';
import { type DerivedKeys, type EntityManager, sql } from '@ns/platform';
import { isUuid } from '../domain/uuid.ts';
import { signalTables } from '../entities/index.ts';
import type { MailLinkKind } from '../entities/mail-link.entity.ts';

/** Why a link cannot be used. */
export type MailLinkProblem = 'UNKNOWN' | 'EXPIRED' | 'USED';

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

/** The mail that carries links: the event it is about and whom it goes to. */
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
  const expires_at = sql<Date>`now() + make_interval(days => ${validDays})`;
  const link = { signal_id: signalId, event_id: eventId, account_id: accountId, expires_at };
  const made = await signalTables(tx)
    .insertInto('signal_mail_link')
    .values(kinds.map((kind) => ({ ...link, kind })))
    .onConflict((conflict) =>
      conflict.columns(['event_id', 'account_id', 'kind']).doUpdateSet(({ ref }) => ({ kind: ref('excluded.kind') })),
    )
    .returning(['id', 'kind'])
    .execute();
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
  const links = await signalTables(em)
    .selectFrom('signal_mail_link')
    .select('id')
    .where('event_id', '=', eventId)
    .where('account_id', '=', accountId)
    .execute();
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
  const link = await signalTables(em)
    .selectFrom('signal_mail_link as l')
    .innerJoin('signal as s', (join) =>
      join.onRef('s.id', '=', 'l.signal_id').onRef('s.reporter_id', '=', 'l.account_id'),
    )
    .select(['l.id', 'l.kind', 'l.signal_id as signalId', 'l.account_id as accountId', 'l.used_at as usedAt'])
    .select(({ ref }) => sql<boolean>`${ref('l.expires_at')} <= now()`.as('isExpired'))
    .where('l.id', '=', id)
    .executeTakeFirst();
  return link && (await reportersOf(em, [link.accountId])).has(link.accountId) ? link : undefined;
}

/** What is wrong with a link; undefined while it works. A rating can be corrected by the link that gave it. */
export function mailLinkProblem(link: MailLink | undefined): MailLinkProblem | undefined {
  if (!link) {
    return 'UNKNOWN';
  }
  if (link.usedAt && link.kind !== 'RATE') {
    return 'USED';
  }
  return link.isExpired ? 'EXPIRED' : undefined;
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
 * Uses a link, in the transaction of what was done with it. That of a rating can be used again while it works.
 * @throws MailLinkUsed when another press was first
 */
export async function useMailLink(tx: EntityManager, { id, kind }: Pick<MailLink, 'id' | 'kind'>): Promise<void> {
  const used = await signalTables(tx)
    .updateTable('signal_mail_link')
    .set({ used_at: sql`now()` })
    .where('id', '=', id)
    .$if(kind !== 'RATE', (unused) => unused.where('used_at', 'is', null))
    .returning('id')
    .executeTakeFirst();
  if (!used) {
    throw new MailLinkUsed('The link was used meanwhile.');
  }
}

/** Forgets links that nobody has reason to open any more. */
export async function forgetOldMailLinks(em: EntityManager): Promise<void> {
  const forgottenBefore = sql<Date>`now() - make_interval(days => ${keptDays})`;
  await signalTables(em).deleteFrom('signal_mail_link').where('expires_at', '<', forgottenBefore).execute();
}
