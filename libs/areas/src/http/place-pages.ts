import { createHash } from 'node:crypto';
import { cardSize, type PhotoStore } from '@ns/media';
import { type Database, defaultLanguage, defaultTag, type EntityManager, inLanguage } from '@ns/platform';
import {
  type LinesAround,
  type PageHead,
  type PlaceFigures,
  sendCard,
  sendPage,
  ShareCards,
  withHead,
} from '@ns/signals';
import { placeBySlug, type PlaceKind } from '@ns/streets';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PlacesNeeds } from '../needs/areas-needs.ts';
import { describePlace, type PublicPlace } from '../queries/public-place.ts';
import { figureWords } from './figure-words.ts';

/** What the pages of places are made of. */
export interface PlacePagesNeeds extends PlacesNeeds {
  readonly database: Database;
  readonly photos: Pick<PhotoStore, 'read'>;
  readonly linesAround: LinesAround;
  /** name of the municipality in Bulgarian */
  readonly municipality: string;
  /** the portal's built page; null where it is served by another program */
  readonly page: string | null;
}

interface Address {
  readonly settlement: string;
  readonly slug?: string;
}

const kinds: Readonly<Record<string, PlaceKind>> = {
  '/ulitsa/:settlement/:slug': 'STREET',
  '/kvartal/:settlement/:slug': 'QUARTER',
  '/selishte/:settlement': 'SETTLEMENT',
};

/** From the middle of the card's map to its edge, metres. */
const reach = { STREET: 600, QUARTER: 900, SETTLEMENT: 1_500 } as const;
/** schema.org has no type for a street or a quarter alone. */
const schemaTypes = { STREET: 'Place', QUARTER: 'Place', SETTLEMENT: 'City' } as const;

/**
 * Serves the pages of streets, quarters and settlements with a head of their own, and their cards below them
 * (`…/card.jpg`). Another spelling of a path and a former name lead to the page by 301; what there is not is 404.
 */
export function placePages(app: FastifyInstance, needs: PlacePagesNeeds, done: () => void): void {
  const { page, publicUrl } = needs;
  const { host } = new URL(publicUrl);
  const cards = new ShareCards(needs.photos, needs.linesAround);
  for (const [path, kind] of Object.entries(kinds)) {
    if (page !== null) {
      app.get<{ Params: Address }>(path, async (request, reply) => {
        const em = needs.database.fork();
        const place = await find(em, needs, kind, request.params);
        if (!place) {
          return sendPage(reply, 404, withHead(page, absentHead(needs)));
        }
        if (request.url.split('?')[0] !== place.path) {
          return reply.header('cache-control', 'no-cache').redirect(place.path, 301);
        }
        return sendKnown(reply, withHead(page, headOf(place, await figuresOf(em, needs, place), needs)), {
          known: request.headers['if-none-match'],
        });
      });
    }
    app.get<{ Params: Address }>(`${path}/card.jpg`, async (request, reply) => {
      const em = needs.database.fork();
      const place = await find(em, needs, kind, request.params);
      if (!place) {
        return reply.code(404).type('text/plain; charset=utf-8').send('Not found');
      }
      const figures = await figuresOf(em, needs, place);
      const texts = {
        sender: needs.municipality,
        title: nameOf(place),
        place: kind === 'SETTLEMENT' ? null : inLanguage(defaultLanguage, place.settlementName),
        state: figureWords(figures).counts,
        footer: host,
      };
      const shown = { point: place.point, meters: reach[kind] };
      return sendCard(reply, await cards.ofPlace(em, shown, texts, request.headers['if-none-match']));
    });
  }
  done();
}

async function find(
  em: EntityManager,
  { directory }: PlacesNeeds,
  kind: PlaceKind,
  { settlement, slug = '' }: Address,
): Promise<PublicPlace | undefined> {
  const menus = await directory.menus();
  const found = await placeBySlug(em, menus, kind, settlement, slug);
  return found && describePlace(em, menus, found);
}

function figuresOf(em: EntityManager, { figures }: PlacesNeeds, place: PublicPlace): Promise<PlaceFigures> {
  return figures.of(em, place);
}

/** Asked about each time, because the figures can change at any moment; who has this edition hears only that. */
function sendKnown(reply: FastifyReply, text: string, { known }: { readonly known: string | undefined }): FastifyReply {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.header('etag', etag);
  return known === etag ? reply.header('cache-control', 'no-cache').code(304).send() : sendPage(reply, 200, text);
}

function nameOf({ name }: PublicPlace): string {
  return inLanguage(defaultLanguage, name);
}

/** „бул. Липник, Русе“; a settlement is named once. */
function wholeName(place: PublicPlace): string {
  const name = nameOf(place);
  return place.kind === 'SETTLEMENT' ? name : `${name}, ${inLanguage(defaultLanguage, place.settlementName)}`;
}

function headOf(place: PublicPlace, figures: PlaceFigures, { publicUrl, municipality }: PlacePagesNeeds): PageHead {
  const { counts, time } = figureWords(figures);
  const title = `${wholeName(place)}: сигнали на граждани`;
  const description = `${counts}. ${time}.`;
  const url = `${publicUrl}${place.path}`;
  return {
    title: `${title} – ${municipality}`,
    description,
    url,
    siteName: `Неспешни сигнали, ${municipality}`,
    kind: 'website',
    image: { url: `${url}/card.jpg`, ...cardSize, alt: `${wholeName(place)}. ${counts}.` },
    isListed: true,
    data: {
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name: title,
      description,
      url,
      inLanguage: defaultTag,
      publisher: { '@type': 'GovernmentOrganization', name: municipality },
      about: {
        '@type': schemaTypes[place.kind],
        name: wholeName(place),
        ...(place.point === null
          ? {}
          : { geo: { '@type': 'GeoCoordinates', latitude: place.point.lat, longitude: place.point.lon } }),
      },
    },
  };
}

function absentHead({ municipality, publicUrl }: PlacePagesNeeds): PageHead {
  return {
    title: 'Няма такова място',
    description: 'Сигнали на граждани до общината и какво е направено по тях.',
    url: `${publicUrl}/`,
    siteName: `Неспешни сигнали, ${municipality}`,
    kind: 'website',
    image: null,
    isListed: false,
    data: null,
  };
}
