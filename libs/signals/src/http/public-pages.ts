import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { cardSize, type PhotoLinks, type PhotoStore, publicPhotosByEvent, publicPhotosOf } from '@ns/media';
import type { Menus, MunicipalityDirectory } from '@ns/municipality';
import { type Database, type EntityManager, defaultLanguage, defaultTag, queryTexts, wordsIn } from '@ns/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { publicPageUrl } from '../domain/public-page.ts';
import { outcomeOf } from '../domain/public-text.ts';
import type { Line } from '../queries/along-line.ts';
import {
  leavesOf,
  listPublicSignals,
  type PublicSignalFilter,
  type PublicSignalRow,
  publicSignalByReference,
  wasPublic,
} from '../queries/public-signals.ts';
import { publicUpdatesOf } from '../queries/resident-updates.ts';
import { publicTimelinesOf } from '../queries/public-timeline.ts';
import type { LineOfStreet } from '../needs/line-of-street.ts';
import { atomFeed } from './feeds.ts';
import { siteMaps } from './site-maps.ts';
import { type PageHead, withHead } from './page-head.ts';
import { categoryOf, departmentOf, placeOf, statusOf, summaryOf, titleOf } from './page-texts.ts';
import { placePictures } from './place-picture.ts';
import { portalHead, portalTexts } from './portal-heads.ts';
import { type DrawnCard, type LinesAround, ShareCards } from './share-cards.ts';

/** What the public pages are made of. */
export interface PublicPagesNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly links: PhotoLinks;
  readonly photos: Pick<PhotoStore, 'read'>;
  /** streets around a place, for the card of a signal without photos */
  readonly linesAround: LinesAround;
  readonly lineOfStreet: LineOfStreet;
  readonly streetName: StreetName;
  /** paths of the pages of streets, quarters and settlements */
  readonly placePaths: (em: EntityManager) => Promise<readonly string[]>;
  readonly publicUrl: string;
  /** name of the municipality in Bulgarian */
  readonly municipality: string;
  /** the portal's built page; null where it is served by another program */
  readonly page: string | null;
}

/** What people call a street; undefined when there is none of that code. */
type StreetName = (em: EntityManager, settlement: string, code: string) => Promise<string | undefined>;

const entriesOfFeed = 50;
/** What a feed is narrowed by. */
const feedParameters = ['category', 'settlement', 'quarter', 'street', 'bbox'] as const;
type FeedQuery = Readonly<Record<(typeof feedParameters)[number], string | undefined>>;
const referenceForm = /^[A-Za-z]{1,6}-\d{4}-\d{1,9}$/;

/**
 * Serves what the city may see before any script runs: `/s/<reference>` with a head of its own, its photo and its card
 * (`/s/<reference>/card.jpg`), the pages of everybody with a head and `/card.jpg`, feeds in Atom
 * (`/feeds/signals.atom`, narrowed by `category`, `settlement` with `quarter` or `street`, and `bbox`), sitemaps and
 * `/robots.txt`. All in Bulgarian: messengers and search engines say no language.
 */
export function publicPages(app: FastifyInstance, needs: PublicPagesNeeds, done: () => void): void {
  const { database, directory, publicUrl, page } = needs;
  const cards = new ShareCards(needs.photos, needs.linesAround);
  if (page !== null) {
    for (const each of portalTexts) {
      const text = withHead(page, portalHead(each, needs));
      const [etag, packed] = [`W/"${createHash('sha256').update(text).digest('base64url')}"`, gzipSync(text)];
      app.get(each.path, (request, reply) => {
        reply.headers({ etag, vary: 'accept-encoding' });
        if (request.headers['if-none-match'] === etag) {
          return reply.code(304).send();
        }
        return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
          ? sendPage(reply.header('content-encoding', 'gzip'), 200, packed)
          : sendPage(reply, 200, text);
      });
    }
    app.get<{ Params: { reference: string } }>('/s/:reference', async ({ params: { reference } }, reply) => {
      const em = database.fork();
      const signal = referenceForm.test(reference) ? await publicSignalByReference(em, reference) : undefined;
      if (signal) {
        return sendPage(reply, 200, withHead(page, await headOf(em, signal, needs)));
      }
      const isGone = referenceForm.test(reference) && (await wasPublic(em, reference));
      return sendPage(reply, isGone ? 410 : 404, withHead(page, absentHead(needs, isGone)));
    });
  }
  app.get<{ Params: { reference: string } }>('/s/:reference/photo', async ({ params: { reference } }, reply) => {
    const em = database.fork();
    const signal = referenceForm.test(reference) ? await publicSignalByReference(em, reference) : undefined;
    const photo = signal && (await pictureOf(em, signal.id, needs.links));
    return photo
      ? reply.header('cache-control', 'no-cache').redirect(photo, 302)
      : reply.code(404).type('text/plain; charset=utf-8').send('Not found');
  });
  app.get<{ Params: { reference: string } }>('/s/:reference/card.jpg', async (request, reply) => {
    const { reference } = request.params;
    const em = database.fork();
    const signal = referenceForm.test(reference) ? await publicSignalByReference(em, reference) : undefined;
    if (!signal) {
      const isGone = referenceForm.test(reference) && (await wasPublic(em, reference));
      return reply
        .code(isGone ? 410 : 404)
        .type('text/plain; charset=utf-8')
        .send('Not found');
    }
    const menus = await directory.menus();
    const texts = {
      sender: needs.municipality,
      title: categoryOf(signal, menus),
      place: placeOf(signal, menus),
      state: statusOf(signal),
      footer: signal.reference,
    };
    return sendCard(reply, await cards.ofSignal(em, signal, texts, request.headers['if-none-match']));
  });
  placePictures(app, needs);
  app.get('/card.jpg', async (request, reply) => {
    const { host } = new URL(publicUrl);
    const texts = { sender: 'Неспешни сигнали', title: needs.municipality, place: 'Сигнали на граждани', footer: host };
    return sendCard(reply, await cards.ofSender(texts, request.headers['if-none-match']));
  });
  app.get('/feeds/signals.atom', async (request, reply) => {
    const menus = await directory.menus();
    const query = queryTexts(request.query, feedParameters);
    const em = database.fork();
    const street = query && (await streetOf(em, query, needs));
    const filter = street && filterOf(query, menus);
    if (!filter) {
      return reply
        .code(400)
        .type('text/plain; charset=utf-8')
        .send('Непозната категория, населено място, квартал, улица или граници.');
    }
    const narrowed = { ...filter, line: street.line };
    const rows = (await listPublicSignals(em, narrowed, entriesOfFeed, null, defaultLanguage)).slice(0, entriesOfFeed);
    const timelines = await publicTimelinesOf(
      em,
      rows.map(({ id }) => id),
    );
    const address = `${publicUrl}/feeds/signals.atom${queryText(query)}`;
    return reply
      .header('cache-control', 'public, max-age=300')
      .type('application/atom+xml; charset=utf-8')
      .send(
        atomFeed({
          title: `${titleOfFeed(narrowedTo(query, menus, street.name))} – ${needs.municipality}`,
          address,
          page: `${publicUrl}/map${queryText({ ...query, bbox: undefined })}`,
          entries: rows.map((row, index) => ({
            title: titleOf(row, menus),
            url: publicPageUrl(publicUrl, row.reference),
            text: summaryOf(row, outcomeOf(timelines[index] ?? [])),
            at: row.createdAt,
            changedAt: row.updatedAt,
          })),
        }),
      );
  });
  siteMaps(app, needs);
  app.get('/robots.txt', (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(
        [
          'User-agent: *',
          'Disallow: /console/',
          'Disallow: /account',
          'Disallow: /signals',
          'Disallow: /track',
          `Sitemap: ${publicUrl}/sitemap.xml`,
          '',
        ].join('\n'),
      ),
  );
  done();
}

/** A page of the portal with a head of its own. */
export function sendPage(reply: FastifyReply, status: number, text: string | Buffer): FastifyReply {
  return reply.code(status).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(text);
}

/** Asked about each time, because what may be seen can change at any moment; who has the edition hears only that. */
export function sendCard(reply: FastifyReply, card: DrawnCard | undefined): FastifyReply {
  if (!card) {
    return reply.code(503).header('retry-after', '10').type('text/plain; charset=utf-8').send('Too busy');
  }
  reply.header('cache-control', 'no-cache').header('etag', card.etag);
  return card.picture === null ? reply.code(304).send() : reply.type('image/jpeg').send(card.picture);
}

async function headOf(em: EntityManager, signal: PublicSignalRow, needs: PublicPagesNeeds): Promise<PageHead> {
  const menus = await needs.directory.menus();
  const [steps = []] = await publicTimelinesOf(em, [signal.id]);
  const outcome = outcomeOf(steps);
  const title = titleOf(signal, menus);
  const url = publicPageUrl(needs.publicUrl, signal.reference);
  const [updates = []] = await publicUpdatesOf(em, [signal.id]);
  const publisher = { '@type': 'GovernmentOrganization', name: needs.municipality };
  const department = departmentOf(signal, menus);
  const comments = [
    ...(outcome === null ? [] : [{ '@type': 'Comment', text: outcome, author: publisher }]),
    // Of residents nobody is named.
    ...updates.flatMap(({ text, at }) =>
      text === null ? [] : [{ '@type': 'Comment', text, datePublished: at.toISOString() }],
    ),
  ];
  return {
    title: `${title} – ${needs.municipality}`,
    description: summaryOf(signal, outcome),
    url,
    siteName: `Неспешни сигнали, ${needs.municipality}`,
    kind: 'article',
    image: { url: `${url}/card.jpg`, ...cardSize, alt: `${title}. ${statusOf(signal)}.` },
    isListed: true,
    data: {
      '@context': 'https://schema.org',
      '@type': 'Report',
      identifier: signal.reference,
      name: title,
      description: signal.description,
      url,
      inLanguage: defaultTag,
      datePublished: signal.createdAt.toISOString(),
      dateModified: signal.updatedAt.toISOString(),
      publisher,
      ...(department === null ? {} : { contributor: { '@type': 'GovernmentOrganization', name: department } }),
      ...(comments.length === 0 ? {} : { comment: comments }),
      contentLocation: {
        '@type': 'Place',
        name: placeOf(signal, menus),
        ...(signal.lat === null || signal.lon === null
          ? {}
          : { geo: { '@type': 'GeoCoordinates', latitude: signal.lat, longitude: signal.lon } }),
      },
    },
  };
}

function absentHead({ municipality, publicUrl }: PublicPagesNeeds, isGone: boolean): PageHead {
  return {
    title: isGone ? 'Сигналът вече не е публичен' : 'Няма такъв публичен сигнал',
    description: 'Сигнали на граждани до общината и какво е направено по тях.',
    url: `${publicUrl}/`,
    siteName: `Неспешни сигнали, ${municipality}`,
    kind: 'website',
    image: null,
    isListed: false,
    data: null,
  };
}

/** Address of the picture that stands for a signal: of the outcome where there is one, else of the report. */
async function pictureOf(em: EntityManager, signalId: string, links: PhotoLinks): Promise<string | undefined> {
  const [steps = []] = await publicTimelinesOf(em, [signalId]);
  const outcomes = steps.filter(({ type }) => type === 'resolved').map(({ id }) => id);
  const after = (await publicPhotosByEvent(em, links, outcomes)).flat();
  const [before = []] = await publicPhotosOf(em, links, [signalId]);
  return (after.at(0) ?? before.at(0))?.url;
}

/** Name and line of the street of a feed: without both where it asks for none; undefined where there is none such. */
async function streetOf(
  em: EntityManager,
  { settlement = '', street }: FeedQuery,
  { streetName, lineOfStreet }: PublicPagesNeeds,
): Promise<{ readonly name?: string; readonly line?: Line } | undefined> {
  if (street === undefined) {
    return {};
  }
  const name = await streetName(em, settlement, street);
  return name === undefined ? undefined : { name, line: await lineOfStreet(em, settlement, street) };
}

function filterOf(query: FeedQuery, menus: Menus): PublicSignalFilter | undefined {
  const { category, settlement, quarter, bbox } = query;
  const box = bbox?.split(',').map(Number);
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = box ?? [];
  if (
    (category !== undefined && !menus.categories.has(category)) ||
    (settlement !== undefined && !menus.settlements.has(settlement)) ||
    (quarter !== undefined && !menus.quarters.get(settlement ?? '')?.some(({ code }) => code === quarter)) ||
    (box && (box.length !== 4 || ![west, south, east, north].every(Number.isFinite)))
  ) {
    return undefined;
  }
  return {
    categories: category === undefined ? undefined : leavesOf(menus, category),
    settlement,
    quarter,
    bbox: box && [west, south, east, north],
  };
}

function titleOfFeed(narrowed: string): string {
  return ['Сигнали', narrowed].filter(Boolean).join(': ');
}

/** Category and place of a feed in words; a box of the map has none. */
function narrowedTo({ category, settlement, quarter }: FeedQuery, menus: Menus, street: string | undefined) {
  const names = [
    menus.categories.get(category ?? ''),
    menus.settlements.get(settlement ?? ''),
    menus.quarters.get(settlement ?? '')?.find(({ code }) => code === quarter),
  ].flatMap((entry) => (entry ? [wordsIn(defaultLanguage, entry.name)] : []));
  return [...names, ...(street === undefined ? [] : [street])].join(', ');
}

function queryText(query: FeedQuery): string {
  const known = feedParameters.flatMap<[string, string]>((name) => {
    const value = query[name];
    return value === undefined ? [] : [[name, value]];
  });
  return known.length === 0 ? '' : `?${new URLSearchParams(known).toString()}`;
}
