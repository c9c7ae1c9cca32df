/** Patterns of the portal's pages, as its route table has them; a test compares the two. */
export const portalPages: readonly string[] = [
  '/',
  '/accessibility',
  '/account',
  '/account-deleted',
  '/email',
  '/from-mail',
  '/map',
  '/numbers',
  '/objection',
  '/open-data',
  '/privacy',
  '/recovery',
  '/register',
  '/report',
  '/report/followed/:reference',
  '/report/sent/:id',
  '/report/waiting/:key',
  '/reset',
  '/s/:reference',
  '/share',
  '/sign-in',
  '/signals',
  '/signals/:id',
  '/track',
  '/verify',
];

const shapes = portalPages.map((pattern) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}/?$`));

/** Whether the portal has a page at an address; the application itself says so where it has none. */
export function isPortalPage(path: string): boolean {
  return shapes.some((shape) => shape.test(path));
}
