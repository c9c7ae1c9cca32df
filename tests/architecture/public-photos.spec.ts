import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, typescriptFiles } from './workspace.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const relations = 'libs/media/src/queries/public-photos.ts';
const product = ['apps/api', 'apps/worker', 'libs']
  .flatMap(typescriptFiles)
  .filter((path) => !path.includes('.spec.') && !path.includes('/testing/'));

/** Who shows photos to everybody, and what: all of it comes from the one file that asks for a look. */
const readers: Readonly<Record<string, string>> = {
  'libs/media/src/index.ts': 'gives them to other slices',
  'libs/notifications/src/jobs/complete-mail.ts': 'mails to followers and the weekly news, when they leave',
  'libs/signals/src/graphql/citizen-signal-fields.resolver.ts': 'a report that somebody follows',
  'libs/signals/src/graphql/public-signal-fields.resolver.ts': 'the page of a report and its steps',
  'libs/signals/src/graphql/public-signal.resolver.ts': 'lists, the sheet of the map, what is near',
  'libs/signals/src/graphql/resident-updates.resolver.ts': 'updates of residents',
  'libs/signals/src/graphql/signal-loaders.ts': 'reads them once for all rows of a list',
  'libs/signals/src/http/public-pages.ts': 'pages without a program, feeds and place pages',
  'libs/signals/src/http/share-cards.ts': 'cards of shared links',
  'libs/signals/src/index.ts': 'gives the files of news to the mails',
  'libs/signals/src/queries/count-shown-photos.ts': 'open data, which count them',
  'libs/signals/src/queries/city-news.ts': 'the first page of the portal',
  'libs/signals/src/queries/public-news.ts': 'the weekly news',
  'libs/signals/src/queries/public-signals.ts': 'lists and what is near',
  'libs/signals/src/queries/repaired.ts': 'whether a repair can be seen',
};

const exported = [...read(relations).matchAll(/export (?:async )?(?:function|const) (\w+)/g)].map(
  ([, name = '']) => name,
);
const forEverybody = exported.filter((name) => name !== 'sharedPhotoFiles');
const ofThem = new RegExp(
  `\\b(?:${[...forEverybody, 'publicPhotoFiles', 'publicPhotosLoader', 'ofPublic'].join('|')})\\b`,
);

describe('photos for everybody', () => {
  it('are read by these alone, and none of them makes a public address of something else', () => {
    const found = product.filter(
      (path) => path !== relations && !path.endsWith('store/photo-links.ts') && ofThem.test(read(path)),
    );
    expect(forEverybody.length).toBeGreaterThan(6);
    expect(found.toSorted()).toEqual(Object.keys(readers).toSorted());
  });

  it('come from the relation that asks for a look: only what outsiders get is made of another', () => {
    const text = read(relations);
    const statements = text.slice(text.indexOf('export const publicPhotoRelation'));
    expect(statements.match(/\$\{photosWithCovers\}/g)).toHaveLength(1);
    expect(statements.indexOf('${photosWithCovers}')).toBeGreaterThan(
      statements.indexOf('export function sharedPhotoFiles'),
    );
    expect(statements.match(/photosForEverybody/g)?.length).toBeGreaterThan(5);
  });

  it('have public addresses in one place', () => {
    expect(product.filter((path) => /\.ofPublic\(/.test(read(path)))).toEqual([relations]);
  });
});
