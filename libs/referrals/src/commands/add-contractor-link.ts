import { type AuditActor, type InputProblem, recordAudit } from '@ns/platform';
import { withoutDirectionMarks } from '@ns/signals';
import { addLink, type ContractorLinkView, longestLabel } from '../links/contractor-link.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf } from '../queries/receivers.ts';
import { textOf } from '../texts/index.ts';

export interface AddContractorLinkProps {
  readonly actor: AuditActor;
  readonly accountId: string;
  /** code of the contractor */
  readonly contractor: string;
  /** whom it is given to */
  readonly label: string;
}

export type AddContractorLinkOutcome =
  | { readonly kind: 'added'; readonly link: ContractorLinkView; readonly token: string }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/** Makes a link for a named person of a contractor, and writes down who did. @returns the token is shown once */
export async function addContractorLink(
  { database, directory }: Needs<'database' | 'directory'>,
  { actor, accountId, contractor, label: given }: AddContractorLinkProps,
): Promise<AddContractorLinkOutcome> {
  const menus = await directory.menus();
  const label = withoutDirectionMarks(given).trim();
  return database.transaction(async (tx): Promise<AddContractorLinkOutcome> => {
    const receiver = await receiverOf(tx, menus, contractor);
    const problems: InputProblem[] = [
      ...(receiver?.kind === 'CONTRACTOR' && !receiver.archived
        ? []
        : [{ path: 'contractor', message: textOf('noContractor') }]),
      ...(label === '' || [...label].length > longestLabel
        ? [{ path: 'label', message: textOf('labelNeeded', { most: longestLabel }) }]
        : []),
    ];
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    const made = await addLink(tx, { receiver: contractor, label, createdBy: accountId });
    const after = { receiver: contractor };
    await recordAudit(tx, { actor, action: 'contractor_link.created', subject: made.link.id, after });
    return { kind: 'added', ...made };
  });
}
