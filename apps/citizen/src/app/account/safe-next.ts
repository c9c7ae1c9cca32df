/** The page to go to after signing in: a path of this site only, so that no link can send people elsewhere. */
export function safeNext(next: string | null | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/signals';
}
