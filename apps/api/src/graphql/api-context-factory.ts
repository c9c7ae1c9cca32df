import type { DeskApi, DeskContext } from '@ns/desk';
import { type ApiContext, type Identity, isStaff, type Viewer } from '@ns/identity';
import { type Database, RequestLoaders } from '@ns/platform';
import type { LiveConnection, SignalsContext } from '@ns/signals';
import { AnswerBudget, type CountedContext } from './answer-budget.ts';
import { requestScope, type RequestScope } from './request-scope.ts';

/** Characters of text in one answer: at most 4 MB for the public, 32 MB for staff, whose lists for figures are long. */
const maxCharacters = { everybody: 2_000_000, staff: 16_000_000 } as const;

/** What a request or a socket brings along. */
export interface Caller extends Pick<RequestScope, 'language' | 'requestId'> {
  readonly authorization: string | undefined;
  readonly clientAddress: string;
  readonly refreshCookie: string | undefined;
  readonly deviceToken: string | undefined;
  readonly fetchSite: string | undefined;
  readonly fromBrowser: boolean;
  readonly userAgent: string | undefined;
  readonly setRefreshCookie: ApiContext['setRefreshCookie'];
  /** where live events are sent; absent over HTTP */
  readonly live?: LiveConnection;
  readonly setDeviceToken: ApiContext['setDeviceToken'];
  /** aborted when nobody waits for the answer any more */
  readonly gone?: AbortSignal;
  /** learns who asks; without it the scope of the running request does */
  readonly scope?: RequestScope;
}

/** The context of this API: everything the slices' resolvers look into. */
export interface ServerContext extends SignalsContext, DeskContext, CountedContext {
  /**
   * The same caller with a fresh unit of work, perhaps on behalf of another viewer: each event of a subscription is
   * read anew.
   */
  renew(viewer?: Viewer): ServerContext;
}

/** Subscriptions over HTTP are refused before anything is resolved. */
const noLiveConnection: LiveConnection = {
  open: () => {
    throw new Error('Live events are sent over WebSocket only.');
  },
};

/** Makes contexts: one unit of work and one set of loaders each. */
export class ContextFactory {
  constructor(
    private readonly database: Database,
    private readonly resolveViewer: Identity['viewerOf'],
    private readonly presence: DeskApi['presence'],
  ) {}

  async create(caller: Caller): Promise<ServerContext> {
    const viewer = await this.viewerOf(caller.authorization);
    const scope = caller.scope ?? requestScope.getStore();
    if (scope && viewer.kind === 'account') {
      scope.accountId = viewer.id;
    }
    return this.with(caller, viewer);
  }

  /** Who brings this `Authorization: Bearer …`. */
  async viewerOf(authorization: string | undefined): Promise<Viewer> {
    return this.resolveViewer(this.database.fork(), authorization);
  }

  private with(caller: Caller, viewer: Viewer): ServerContext {
    return {
      em: this.database.fork(),
      loaders: new RequestLoaders(),
      language: caller.language,
      requestId: caller.requestId,
      clientAddress: caller.clientAddress,
      viewer,
      refreshCookie: caller.refreshCookie,
      deviceToken: caller.deviceToken,
      fetchSite: caller.fetchSite,
      fromBrowser: caller.fromBrowser,
      userAgent: caller.userAgent,
      setRefreshCookie: caller.setRefreshCookie,
      setDeviceToken: caller.setDeviceToken,
      gone: caller.gone,
      live: caller.live ?? noLiveConnection,
      presence: this.presence,
      answer: new AnswerBudget(
        viewer.kind === 'token' || (viewer.kind === 'account' && isStaff(viewer.role))
          ? maxCharacters.staff
          : maxCharacters.everybody,
      ),
      renew: (other = viewer) => this.with(caller, other),
    };
  }
}
