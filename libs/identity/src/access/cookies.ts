/** One cookie of ours: no script can read it. `strict`: no other site can send it; `lax`: its links can. */
export interface OwnCookie {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'strict' | 'lax';
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
  /** of a running single sign-on; the provider, another site, sends the browser back */
  readonly sso: OwnCookie;
}

/**
 * With https the names begin with `__Host-`: browsers then take them from this very host only, never from a neighbour
 * in its domain (RFC 6265bis §4.1.3.2), which demands the path `/`. Without https they travel to their routes only.
 */
export function ownCookies(publicUrl: string): OwnCookies {
  const secure = publicUrl.startsWith('https:');
  const cookie = (name: string, sameSite: 'strict' | 'lax', path: string): OwnCookie => ({
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite, path: secure ? '/' : path, secure },
  });
  return {
    refresh: cookie('ns_refresh', 'strict', '/graphql'),
    device: cookie('ns_device', 'strict', '/graphql'),
    sso: cookie('ns_sso', 'lax', '/sso'),
  };
}
