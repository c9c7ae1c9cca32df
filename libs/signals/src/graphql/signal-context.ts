import { type ApiContext, requireCitizen, requireStaff } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import { mustExist, type Text } from '@ns/platform';
import type { LiveAudience } from '../live/live-audience.ts';
import type { LiveItem } from '../live/live-item.ts';
import { isUuid } from '../domain/uuid.ts';
import { followedAmong } from '../queries/following.ts';
import { joinedAmong } from '../queries/joined-to.ts';
import { type SignalRow, signalRowById } from '../queries/signal-row.ts';
import { canSee, type StaffActor } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import type { CitizenSignal } from './citizen-signal.types.ts';
import { shownSignal } from './signal-loaders.ts';
import { SignalPresenter, type WordsReader } from './signal.presenter.ts';
import type { SignalType } from './signal.types.ts';

/** What subscriptions find in the context: `subscribe` functions belong to no resolver instance. */
export interface SignalsContext extends ApiContext {
  readonly live: LiveConnection;
}

/** The connection of a subscription. */
export interface LiveConnection {
  /**
   * Sends the audience's events over the connection.
   * @param after cursor of the last event that the client has; null begins with the next event
   * @param opening whether a subscription without a cursor begins with a message that says where it begins
   * @returns ends when the subscription ends; what it yields has not been sent yet
   * @throws GraphQLError BAD_REQUEST where events cannot be sent, as over HTTP
   */
  open(audience: LiveAudience, after: string | null, opening: boolean): AsyncIterable<LiveItem>;
}

/** How somebody is called whose account is gone. */
export const deletedAccount: Text = textOf('deletedAccount');

/** The member of the staff who asks, as the policies see it. */
export function staffActor(context: ApiContext): StaffActor {
  const viewer = requireStaff(context);
  return {
    kind: viewer.role,
    departments: viewer.departments,
    // Read only where it is needed: a result that depends on the account itself is not shared among live viewers.
    get id() {
      return viewer.id;
    },
  };
}

/** Id of the citizen who asks. */
export function citizenId(context: ApiContext): string {
  return requireCitizen(context).id;
}

/** Whether the viewer follows the signal; read once for all rows of a list. */
export async function isFollowing(context: ApiContext, signalId: string): Promise<boolean> {
  const accountId = context.viewer.kind === 'account' ? context.viewer.id : null;
  return context.loaders
    .of('signal.following', (ids: readonly string[]) => followedAmong(context.em, accountId, ids))
    .load(signalId);
}

/** How the viewer reads what was said about a signal: of a hidden one, whose own was joined to it still hears. */
export async function wordsReader(
  context: ApiContext,
  { id, audience, hiddenWords, isPublic }: Pick<CitizenSignal, 'id' | 'audience' | 'hiddenWords' | 'isPublic'>,
): Promise<WordsReader> {
  const accountId = context.viewer.kind === 'account' ? context.viewer.id : null;
  const isJoined = context.loaders.of('signal.joined_by_viewer', (ids: readonly string[]) =>
    joinedAmong(context.em, accountId, ids),
  );
  return { audience, hiddenWords, isShown: audience === 'reporter' || isPublic || (await isJoined.load(id)) };
}

/** The presenter of one request. */
export async function presenterOf(directory: MunicipalityDirectory, context: ApiContext): Promise<SignalPresenter> {
  return new SignalPresenter(await directory.menus(), context.language);
}

/** The signal of an id from outside; undefined when there is none, or the member of the staff may not see it. */
export async function visibleSignal(context: ApiContext, id: string): Promise<SignalRow | undefined> {
  const actor = staffActor(context);
  const row = isUuid(id) ? await shownSignal(context, id.toLowerCase()) : undefined;
  return row && canSee(actor, row) ? row : undefined;
}

/** A signal after a change; its author sees the result, even when it has left their department. */
export async function staffSignal(
  directory: MunicipalityDirectory,
  context: ApiContext,
  id: string,
): Promise<SignalType> {
  const row = mustExist(await shownSignal(context, id), `Signal ${id} is gone.`);
  return (await presenterOf(directory, context)).staff(row);
}

/** A signal after a change of its reporter. */
export async function reporterSignal(
  directory: MunicipalityDirectory,
  context: ApiContext,
  id: string,
): Promise<CitizenSignal> {
  const row = mustExist(await signalRowById(context.em, id), `Signal ${id} is gone.`);
  return (await presenterOf(directory, context)).citizen(row, 'reporter');
}
