/** Patterns of the portal's pages, as its route table has them; a test compares the two. */
export const portalPages: readonly string[] = [
  '/',
  '/accessibility',
  '/account',
  '/account-deleted',
  '/before-after',
  '/email',
  '/from-mail',
  '/kvartal/:settlement/:slug',
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
  '/selishte/:settlement',
  '/share',
  '/sign-in',
  '/signals',
  '/signals/:id',
  '/track',
  '/ulitsa/:settlement/:slug',
  '/verify',
  '/work',
];

/** A longer part of a path than these characters is read by no route of the server either. */
const shapes = portalPages.map((pattern) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]{1,100}')}/?$`));

/** Whether the portal has a page at an address; the application itself says so where it has none. */
export function isPortalPage(path: string): boolean {
  return shapes.some((shape) => shape.test(path));
}
