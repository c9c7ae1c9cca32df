import { type ContractorLinkView, findLink, type LinkProblem, noteUse } from '../links/contractor-link.ts';
import type { Needs } from '../needs/referrals-needs.ts';

export interface OpenWorkProps {
  readonly token: string;
}

export type OpenWorkOutcome =
  | { readonly kind: 'opened'; readonly link: ContractorLinkView }
  | { readonly kind: 'refused'; readonly problem: LinkProblem };

/** Opens the work of a contractor by its link, whose use is noted. One that does not work costs one look-up. */
export async function openWork({ database }: Needs<'database'>, { token }: OpenWorkProps): Promise<OpenWorkOutcome> {
  const link = await findLink(database.fork(), token);
  if (typeof link === 'string') {
    return { kind: 'refused', problem: link };
  }
  await database.transaction((tx) => noteUse(tx, link));
  return { kind: 'opened', link };
}
