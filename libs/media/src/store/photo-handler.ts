import type { IncomingMessage, ServerResponse } from 'node:http';
import { inLanguage, languageOf, type Text, type Logger, type SecurityLog } from '@ns/platform';
import { savedAs } from '../domain/document-name.ts';
import { textOf } from '../texts/index.ts';
import type { PhotoAddress, PhotoLinks } from './photo-links.ts';
import { contentTypeOf, isFileVariant, type PhotoStore } from './photo-store.ts';
import type { PublicEditions } from './public-editions.ts';
import { StoreUnavailable } from './store-unavailable.ts';

export interface PhotoHandlerNeeds {
  readonly links: PhotoLinks;
  readonly store: PhotoStore;
  /** see `documentName`; undefined when there is no such document */
  readonly nameOf: (documentId: string) => Promise<string | undefined>;
  readonly editions: Pick<PublicEditions, 'isCurrent'>;
  readonly security: SecurityLog;
  readonly logger: Logger;
}

interface Plain {
  readonly status: number;
  readonly text: Text;
}

const notAllowed: Plain = {
  status: 403,
  text: textOf('photoLinkExpired'),
};
const notFound: Plain = { status: 404, text: textOf('unknownPhoto') };
const noDocument: Plain = { status: 404, text: textOf('unknownDocument') };
const failed: Plain = {
  status: 500,
  text: textOf('photoUnavailable'),
};

/** The store cannot be asked just now. */
const later: Plain = { ...failed, status: 503 };

const path = /^\/photos\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([a-z]+)$/;

/**
 * Serves `/photos/<id>/<variant>?e=…&p=…&s=…` to everybody who holds a valid address, see {@link PhotoLinks}. The
 * signature is checked before anything is looked up, so that nobody learns which photos there are.
 */
export function createPhotoHandler({
  links,
  store,
  nameOf,
  editions,
  security,
  logger,
}: PhotoHandlerNeeds): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const url = URL.parse(req.url ?? '', 'http://photos.invalid');
    const [, id, variant = ''] = path.exec(url?.pathname ?? '') ?? [];
    if (!url || !id || !isFileVariant(variant)) {
      return refuse(req, res, notFound);
    }
    const address = links.read(id, variant, url.searchParams);
    if (address === 'forged') {
      security.record({ event: 'photo_address_forged', photoId: id });
    }
    if (typeof address === 'string') {
      return refuse(req, res, notAllowed);
    }
    try {
      const { edition } = address;
      const isCurrent = edition === undefined || (await editions.isCurrent(id, edition));
      if (isCurrent !== true) {
        return refuse(req, res, isCurrent === undefined ? notFound : notAllowed);
      }
      const file = await store.read(id, variant);
      if (variant === 'document') {
        const name = await nameOf(id);
        return file && name ? send(req, res, file, documentHeaders(name)) : refuse(req, res, noDocument);
      }
      return file ? send(req, res, file, photoHeaders(cachedFor(address))) : refuse(req, res, notFound);
    } catch (cause) {
      logger.error({ err: cause, photoId: id }, 'photo not readable');
      return refuse(req, res, cause instanceof StoreUnavailable ? later : failed);
    }
  };
}

/** Browsers must not show a public photo for long after it was covered. */
const longestPublicCache = 600;

function cachedFor({ seconds, edition }: PhotoAddress): number {
  return edition === undefined ? seconds : Math.min(seconds, longestPublicCache);
}

type FileHeaders = Readonly<Record<string, string>>;

function photoHeaders(seconds: number): FileHeaders {
  return {
    'content-type': contentTypeOf('full'),
    'cache-control': `private, max-age=${String(seconds)}, immutable`,
    'content-disposition': 'inline; filename="photo.jpg"',
    // The page inside the native app has another origin.
    'cross-origin-resource-policy': 'cross-origin',
  };
}

/** A document was not searched for active content: it is saved, and no page of ours or of others can show it. */
function documentHeaders(name: string): FileHeaders {
  return {
    'content-type': contentTypeOf('document'),
    'cache-control': 'private, no-store',
    'content-disposition': savedAs(name),
    'cross-origin-resource-policy': 'same-origin',
  };
}

function send(req: IncomingMessage, res: ServerResponse, file: Buffer, headers: FileHeaders): void {
  res.writeHead(200, { ...headers, 'content-length': file.length });
  res.end(req.method === 'HEAD' ? undefined : file);
}

function refuse(req: IncomingMessage, res: ServerResponse, { status, text }: Plain): void {
  const body = inLanguage(languageOf(req.headers['accept-language']), text);
  res
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '30' } : {}),
    })
    .end(req.method === 'HEAD' ? undefined : body);
}
