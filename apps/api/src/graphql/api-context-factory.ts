import { type DeskApi, type DeskContext } from '@ns/desk';
import { type ApiContext, type Identity, type Viewer } from '@ns/identity';
import { type Database, RequestLoaders } from '@ns/platform';
import { type SignalsContext, type SignalsApi } from '@ns/signals';
import { type RequestScope } from './request-scope.ts';

/** What a request or a socket brings along. */
export interface Caller extends RequestScope {
  readonly authorization: string | undefined;
  readonly clientAddress: string;
  readonly refreshCookie: string | undefined;
  readonly fetchSite: string | undefined;
  readonly userAgent: string | undefined;
  readonly setRefreshCookie: ApiContext['setRefreshCookie'];
}

/** The context of this API: everything the slices' resolvers look into. */
export interface ServerContext extends SignalsContext, DeskContext {
  /** The same caller with a fresh unit of work: each event of a subscription is read anew. */
  renew(): ServerContext;
}

/** Makes contexts: one unit of work and one set of loaders each. */
export class ContextFactory {
  constructor(
    private readonly database: Database,
    private readonly viewerOf: Identity['viewerOf'],
    private readonly streams: SignalsApi['streams'],
    private readonly presence: DeskApi['presence'],
  ) {}

  async create(caller: Caller): Promise<ServerContext> {
    const viewer = await this.viewerOf(this.database.fork(), caller.authorization);
    return this.with(caller, viewer);
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
      fetchSite: caller.fetchSite,
      userAgent: caller.userAgent,
      setRefreshCookie: caller.setRefreshCookie,
      streams: this.streams,
      presence: this.presence,
      renew: () => this.with(caller, viewer),
    };
  }
}
