import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isStaff, type Viewer } from '@ns/identity';
import {
  type Database,
  type EntityManager,
  inLanguage,
  isDatabaseAway,
  isDiskFull,
  isLoopback,
  type Language,
  languageOf,
  type Logger,
} from '@ns/platform';
import { ERRORS, Server, type Upload } from '@tus/server';
import { documentName } from '../domain/document-name.ts';
import { LineTooLong } from '../images/fair-turnstile.ts';
import { PictureRefused, problemStatus, problemText } from '../images/picture-problem.ts';
import type { PhotoIntake } from './photo-intake.ts';
import type { UploadLedger, UploadOwner } from './upload-ledger.ts';
import type { DiskSpace } from '../store/disk-space.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { UploadLocker } from './upload-locker.ts';
import { largestUpload, tooMuch, translated, type UploadRefusal, uploadRefusal, uploadsPath } from './upload-rules.ts';
import type { UploadStore } from './upload-store.ts';

export interface UploadHandlerNeeds {
  readonly database: Database;
  readonly viewerOf: (em: EntityManager, authorization: string | undefined) => Promise<Viewer>;
  readonly mailSenderOf: (em: EntityManager, token: string) => Promise<string | undefined>;
  readonly workSenderOf: (em: EntityManager, token: string) => Promise<string | undefined>;
  readonly uploads: UploadStore;
  readonly ledger: UploadLedger;
  readonly intake: PhotoIntake;
  readonly logger: Logger;
  /** stands in upload addresses */
  readonly publicUrl: string;
  readonly disk: DiskSpace;
  /** origins of the pages inside the native apps */
  readonly nativeOrigins: readonly string[];
}

/** Before the token of a mail's link in the header `Authorization`. */
const mailScheme = 'MailLink ';
/** Before the token of a contractor's link there. */
const workScheme = 'WorkLink ';

/** Serves one request and answers it, whatever happens. */
export type NodeHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Who sends. */
interface Sender extends UploadOwner {
  /** whose PDFs are taken as documents */
  readonly isStaff: boolean;
}

/** The part of a web request that is looked at here. */
interface Asked {
  readonly method: string;
  readonly headers: Headers;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The resumable upload endpoint (tus 1.0.0) under `/files`. Every request needs `Authorization: Bearer …`, or
 * `Authorization: MailLink …` with the token of a mail whose form takes photos, or `Authorization: WorkLink …` with
 * that of a contractor; an upload belongs to the account or link that began it and does not exist for anybody else. The
 * id of the photo is the last part of the upload's address. What staff announce as a PDF becomes a document, everything
 * else a photo or nothing.
 */
export function createUploadHandler(needs: UploadHandlerNeeds): NodeHandler {
  const owners = new WeakMap<object, Sender>();
  const server = new Server({
    path: uploadsPath,
    datastore: needs.uploads,
    locker: new UploadLocker(needs.database),
    maxSize: largestUpload,
    allowedOrigins: (origin) => needs.nativeOrigins.includes(origin),
    respectForwardedHeaders: false,
    generateUrl: (req, { path, id }) => `${siteOf(needs.publicUrl, req.headers.get('host'))}${path}/${id}`,
    namingFunction: () => randomUUID(),
    onIncomingRequest: async (req, id) => {
      owners.set(req, await admit(needs, req, id));
    },
    onUploadCreate: async (req, upload) => {
      const [owner, language, size] = [owners.get(req), languageOfRequest(req), upload.size ?? 0];
      if (owner === undefined) {
        throw uploadRefusal(401, language);
      }
      if (!(await needs.disk.hasRoomFor(size))) {
        needs.logger.error('no photos are taken: the disk of the data folder is nearly full');
        throw uploadRefusal(507, language);
      }
      const limit = await needs.ledger.begin(upload.id, owner, size, documentOf(owner, upload.metadata));
      if (limit) {
        throw tooMuch(limit, language);
      }
      // What the client says of the file is not kept beside it: the content alone counts.
      return { metadata: {} };
    },
    onUploadFinish: async (req, upload) => {
      await needs.intake.finish(upload.id, owners.get(req)?.id ?? upload.id);
      return {};
    },
    onResponseError: (req, cause) => refusalOf(needs, cause, req),
  });
  return async (req, res) => {
    const language = languageOf(req.headers['accept-language']);
    // @tus/server would hand out what was sent, unchecked and with its metadata.
    if (req.method === 'GET') {
      refuse(res, uploadRefusal(405, language));
    } else if (asksForMore(req)) {
      refuse(res, uploadRefusal(400, language));
    } else {
      await server.handle(req, res);
    }
  };
}

/**
 * Where uploads are addressed: at the public address. A machine that serves itself only, without TLS, is called by
 * several names, and a page must find its upload under its own.
 */
function siteOf(publicUrl: string, host: string | null): string {
  const asCalled = `http://${host ?? ''}`;
  const isItself = publicUrl.startsWith('http:') && isLoopback(publicUrl);
  return isItself && isLoopback(asCalled) ? asCalled : publicUrl;
}

/** Extensions of tus that are not offered; @tus/server answers them with 501, which looks like a fault of ours. */
function asksForMore({ headers }: IncomingMessage): boolean {
  return headers['upload-defer-length'] !== undefined || headers['upload-concat'] !== undefined;
}

/** What a document is called; undefined for an upload that is to be a photo. */
function documentOf(sender: Sender, metadata: Upload['metadata']): string | undefined {
  const isDocument = sender.isStaff && metadata?.['filetype'] === 'application/pdf';
  return isDocument ? documentName(metadata['filename'] ?? '') : undefined;
}

/** @returns whose request this is */
async function admit(needs: UploadHandlerNeeds, req: Asked, id: string): Promise<Sender> {
  const sender = await senderOf(needs, req.headers.get('authorization') ?? undefined);
  if (sender === undefined) {
    throw uploadRefusal(401, languageOfRequest(req));
  }
  if (req.method === 'POST') {
    return sender;
  }
  const upload = uuid.test(id) ? await needs.ledger.find(id) : undefined;
  if (upload?.ownerId !== sender.id) {
    throw ERRORS.FILE_NOT_FOUND;
  }
  if (req.method === 'HEAD') {
    await needs.intake.finishIfComplete(id);
  }
  return sender;
}

/** Who sends: the account that is signed in, the one to which a mail went, or a contractor's link. */
async function senderOf(needs: UploadHandlerNeeds, authorization: string | undefined): Promise<Sender | undefined> {
  if (authorization?.startsWith(mailScheme)) {
    const id = await needs.mailSenderOf(needs.database.fork(), authorization.slice(mailScheme.length));
    return id === undefined ? undefined : { id, isStaff: false, isLink: false };
  }
  if (authorization?.startsWith(workScheme)) {
    const id = await needs.workSenderOf(needs.database.fork(), authorization.slice(workScheme.length));
    return id === undefined ? undefined : { id, isStaff: false, isLink: true };
  }
  const viewer = await needs.viewerOf(needs.database.fork(), authorization);
  return viewer.kind === 'account' ? { id: viewer.id, isStaff: isStaff(viewer.role), isLink: false } : undefined;
}

function refusalOf(
  { logger, disk }: Pick<UploadHandlerNeeds, 'logger' | 'disk'>,
  cause: Error | UploadRefusal,
  req: Asked,
): UploadRefusal {
  const language = languageOfRequest(req);
  if (cause instanceof PictureRefused) {
    return { status_code: problemStatus[cause.problem], body: inLanguage(language, problemText[cause.problem]) };
  }
  if (cause instanceof LineTooLong) {
    return tooMuch('waiting', language);
  }
  if (isDiskFull(cause)) {
    disk.noteFull(cause);
    return uploadRefusal(507, language);
  }
  if (cause instanceof StoreUnavailable || isDatabaseAway(cause)) {
    logger.error({ err: cause }, 'no photos are taken: the S3 storage or the database does not answer');
    // After any other refusal of HEAD, 503 too, tus-js-client would begin the upload anew.
    return uploadRefusal(req.method === 'HEAD' ? 423 : 503, language);
  }
  if ('status_code' in cause && (cause.status_code < 500 || cause.status_code === 507)) {
    return translated(cause, language);
  }
  logger.error({ err: cause }, 'upload failed');
  return uploadRefusal(500, language);
}

function refuse(res: ServerResponse, refusal: UploadRefusal): void {
  res
    .writeHead(refusal.status_code, {
      'content-type': 'text/plain; charset=utf-8',
      allow: 'OPTIONS, POST, HEAD, PATCH, DELETE',
    })
    .end(refusal.body);
}

function languageOfRequest(req: Asked): Language {
  return languageOf(req.headers.get('accept-language') ?? undefined);
}
