import { inLanguage, NotFoundError, type SecurityLog } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requireAccount } from '../access/guards.ts';
import { securitySource } from '../devices/security-source.ts';
import { deviceName } from '../domain/device-name.ts';
import { accountSessions } from '../queries/account-sessions.ts';
import { endOtherSessions, endOwnSession } from '../sessions/end-session.ts';
import { AccountSessionType, EndSessionResult, SessionsEnded } from './account-session.types.ts';

/** Where somebody is signed in. */
@Resolver()
export class AccountSessionResolver {
  constructor(private readonly security: SecurityLog) {}

  @Query(() => [AccountSessionType], { description: 'Where one is signed in, the latest used first.' })
  async mySessions(@Ctx() context: ApiContext): Promise<AccountSessionType[]> {
    const viewer = requireAccount(context);
    const open = await accountSessions(context.em, viewer.id);
    return open.map(({ userAgent, ...session }) => ({
      ...session,
      device: inLanguage(context.language, deviceName(userAgent)),
      current: session.id === viewer.sessionId,
    }));
  }

  @Mutation(() => EndSessionResult, { description: 'Signs one of the own devices out; ending it twice is harmless.' })
  async endSession(@Arg('id', () => ID) id: string, @Ctx() context: ApiContext): Promise<typeof EndSessionResult> {
    const viewer = requireAccount(context);
    const ended = await endOwnSession(context.em, viewer.id, id);
    if (ended === undefined) {
      return new NotFoundError(context.language);
    }
    if (id.toLowerCase() === viewer.sessionId) {
      context.setRefreshCookie(null, 0);
    }
    this.note(context, viewer.id, ended);
    return { ended };
  }

  @Mutation(() => SessionsEnded, { description: 'Signs all other devices out.' })
  async endOtherSessions(@Ctx() context: ApiContext): Promise<SessionsEnded> {
    const viewer = requireAccount(context);
    const ended = await endOtherSessions(context.em, viewer.id, viewer.sessionId);
    this.note(context, viewer.id, ended);
    return { ended };
  }

  private note(context: ApiContext, accountId: string, count: number): void {
    if (count === 0) {
      return;
    }
    this.security.record(
      { event: 'session_ended', accountId, reason: 'ended_by_owner', count },
      securitySource(this.security, context),
    );
  }
}
