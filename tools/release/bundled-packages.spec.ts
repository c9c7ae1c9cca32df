import { expect, it } from 'vitest';
import { packageAt, placesIn } from './bundled-packages.ts';

it('packages in a program are found by the comments of the bundler', () => {
  const text = `//#region libs/csv/src/index.ts
//#region node_modules/graphql/index.mjs
//#region node_modules/@fastify/static/index.js
const words = "//#region node_modules/none/x.js";
//#region node_modules/fontkit/node_modules/@swc/clone/clone.js
`;
  const places = placesIn(text);
  expect(places).toEqual([
    'node_modules/graphql',
    'node_modules/@fastify/static',
    'node_modules/fontkit/node_modules/@swc/clone',
  ]);
  expect(places.map(packageAt)).toEqual(['graphql', '@fastify/static', '@swc/clone']);
});
