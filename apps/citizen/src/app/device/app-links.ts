/**
 * Pages that a link opens in the app: those of reports and those that mails lead to. The manifest of the Android app
 * names the same, and the server what iOS asks it (`well-known.ts`); a test compares the three. `*` ends a path.
 */
export const linkPaths = [
  ...['/s/*', '/signals/*', '/signals', '/track', '/report', '/map'],
  ...['/from-mail', '/verify', '/sign-in', '/reset', '/email'],
] as const;

/** Characters; the longest link of a mail has some 300. */
const longestLink = 2000;

/**
 * The page of the app that a link leads to. Any app can hand over any text: only https addresses of the server itself
 * and the pages above are followed.
 * @param server origin of the server that the app belongs to
 * @returns path, query and fragment; undefined when the link leads nowhere in the app
 */
export function pageOfLink(link: string, server: string): string | undefined {
  if (link.length > longestLink || !URL.canParse(link) || !URL.canParse(server)) {
    return undefined;
  }
  const { protocol, origin, username, password, pathname, search, hash } = new URL(link);
  const isOurs = protocol === 'https:' && origin === new URL(server).origin && username === '' && password === '';
  return isOurs && isLinkPath(pathname) ? pathname + search + hash : undefined;
}

function isLinkPath(path: string): boolean {
  return linkPaths.some((known) =>
    known.endsWith('*') ? /^[\w-]{1,64}$/.test(restOf(path, known.slice(0, -1))) : path === known,
  );
}

function restOf(path: string, start: string): string {
  return path.startsWith(start) ? path.slice(start.length) : '';
}
