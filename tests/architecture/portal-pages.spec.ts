import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routesIn } from '../support/app-routes.ts';
import { root } from './workspace.ts';

it('the api knows each page of the portal, so that any other address is answered with 404', () => {
  const source = readFileSync(`${root}/apps/api/src/http/portal-pages.ts`, 'utf8');
  const known = [...source.matchAll(/^ {2}'(\/[^']*)',$/gm)].map(([, pattern]) => pattern);
  const pages = routesIn('apps/citizen/src/app/app.routes.ts').filter((route) => route !== '/**');
  expect(known.toSorted()).toEqual(pages.toSorted());
});
