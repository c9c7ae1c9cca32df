const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether the host of an address is this machine itself. @param address such as `http://localhost:3000` */
export function isLoopback(address: string): boolean {
  return loopback.has(URL.parse(address)?.hostname ?? '');
}

/** One year, for this host and those below it (RFC 6797); nothing where the site is not served with https. */
export function transportSecurityHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {};
}

/**
 * Whether a page at `origin` may open a live connection: the public site, the native apps, and on a developer's machine
 * any name of that machine. Programs send no origin.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  sites: { readonly publicUrl: string; readonly nativeOrigins: readonly string[] },
): boolean {
  if (origin === undefined) {
    return true;
  }
  if (origin === URL.parse(sites.publicUrl)?.origin || sites.nativeOrigins.includes(origin)) {
    return true;
  }
  return isLoopback(sites.publicUrl) && isLoopback(origin);
}
