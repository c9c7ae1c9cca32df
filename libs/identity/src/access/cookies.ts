/** One cookie of ours: no script can read it and no other site can send it. */
export interface OwnCookie {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'strict';
    readonly path: string;
    readonly secure: boolean;
  };
}

/** The cookies that the api sets. */
export interface OwnCookies {
  /** the refresh token */
  readonly refresh: OwnCookie;
  /** by which a browser is known again, see `Visitor.deviceToken` */
  readonly device: OwnCookie;
}

/**
 * With https the names begin with `__Host-`: browsers then take them from this very host only, never from a neighbour
 * in its domain (RFC 6265bis §4.1.3.2), which demands the path `/`. Without https they travel to the API only.
 */
export function ownCookies(publicUrl: string): OwnCookies {
  const secure = publicUrl.startsWith('https:');
  const cookie = (name: string): OwnCookie => ({
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'strict', path: secure ? '/' : '/graphql', secure },
  });
  return { refresh: cookie('ns_refresh'), device: cookie('ns_device') };
}
