import { once } from 'node:events';
import { identitySchema } from '@ns/identity';
import { municipalitySchema } from '@ns/municipality';
import {
  auditSchema,
  createLogger,
  type Database,
  DerivedKeys,
  type EntityManager,
  mustExist,
  outboxSchema,
  SecurityLog,
  sql,
} from '@ns/platform';
import { openTestDatabase, type WhenOver } from '@ns/platform/testing';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, expect, vi } from 'vitest';
import type { UploadConfig } from '../media.config.ts';
import { composeMedia, type Media, mediaOutboxHandlers, mediaTasks } from '../compose-media.ts';
import type { BucketConfig, FilesConfig } from '../store/files-config.ts';
import { mediaRoutes } from '../media.routes.ts';
import { mediaSchema } from '../media.schema.ts';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What stages on the same database and bucket share. */
interface Ground {
  readonly database: Database;
  readonly uploads: UploadConfig;
  readonly bucket: BucketConfig | undefined;
  readonly keptIn: FilesConfig['keptIn'];
  readonly whenOver: WhenOver;
}

/** The slice behind a real HTTP server on a free port, with a database and a folder of its own. */
export class MediaTestBed {
  private constructor(
    private readonly ground: Ground,
    readonly files: FilesConfig,
    readonly media: Media,
    private readonly app: FastifyInstance,
    private readonly sockets: ReadonlySet<Socket>,
  ) {}

  /** @param bucket files are kept there instead of in the folder */
  static async open(
    uploads: Partial<UploadConfig> = {},
    whenOver: WhenOver = afterAll,
    bucket?: BucketConfig,
  ): Promise<MediaTestBed> {
    const { database } = await openTestDatabase(
      [auditSchema, outboxSchema, municipalitySchema, identitySchema, mediaSchema],
      whenOver,
    );
    return MediaTestBed.on({
      database,
      uploads: { bytesPerDay: 500_000_000, diskReserveBytes: 0, ...uploads },
      bucket,
      keptIn: bucket ? 's3' : 'folder',
      whenOver,
    });
  }

  /** One more api on the same database and bucket, with an empty folder. */
  another(over: Partial<Pick<Ground, 'bucket' | 'keptIn'>> = {}): Promise<MediaTestBed> {
    return MediaTestBed.on({ ...this.ground, ...over });
  }

  private static async on(ground: Ground): Promise<MediaTestBed> {
    const { database, uploads, bucket, keptIn, whenOver } = ground;
    const folder = await mkdtemp(join(tmpdir(), 'ns-media-'));
    const files: FilesConfig = { folder, bucket, keptIn };
    const app = Fastify({ forceCloseConnections: true });
    const sockets = new Set<Socket>();
    app.server.on('connection', (socket) => void sockets.add(socket));
    const keys = new DerivedKeys('a secret of the tests, long enough');
    const logger = createLogger('test', 'silent');
    const media = composeMedia({
      database,
      keys,
      files,
      publicUrl: 'http://photos.demo.test',
      uploads,
      security: new SecurityLog(logger, keys),
      nativeOrigins: ['capacitor://localhost', 'https://localhost'],
      logger,
      // The token is the account's id: who somebody is, is another slice's test.
      mailSenderOf: (_em, token) => Promise.resolve(/^link-of-(.+)$/.exec(token)?.[1]),
      workSenderOf: (_em, token) => Promise.resolve(/^work-(.+)$/.exec(token)?.[1]),
      viewerOf: (_em, authorization) => {
        const [, staff, id] = /^Bearer (staff:)?(.+)$/.exec(authorization ?? '') ?? [];
        return Promise.resolve(
          id
            ? { kind: 'account', id, sessionId: id, role: staff ? 'CLERK' : 'CITIZEN', departments: [], language: 'BG' }
            : { kind: 'anonymous', token: 'none' },
        );
      },
    });
    await app.register(mediaRoutes, media);
    await app.listen({ host: '127.0.0.1', port: 0 });
    whenOver(async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    });
    return new MediaTestBed(ground, files, media, app, sockets);
  }

  get database(): Database {
    return this.ground.database;
  }

  get folder(): string {
    return this.files.folder;
  }

  get base(): string {
    return `http://127.0.0.1:${String((this.app.server.address() as AddressInfo).port)}`;
  }

  em(): EntityManager {
    return this.database.fork();
  }

  /** Does a task of the worker once. */
  async perform(name: string, files = this.files): Promise<void> {
    const tasks = mediaTasks(this.database, files, createLogger('test', 'silent'));
    await mustExist(
      tasks.find((task) => task.name === name),
      `No task ${name}.`,
    ).perform();
  }

  /** What the worker does when an account is deleted: its rows go, then their files. */
  async forgetAccount(accountId: string): Promise<void> {
    for (const { accept } of mediaOutboxHandlers()) {
      await this.database.transaction((tx) => accept(tx, { accountId }));
    }
    await this.perform('media.remove_forgotten_files');
  }

  async account(): Promise<string> {
    const account = (
      await sql<{ id: string }>`
      insert into account (name, email, password_hash, role) values ('Демо подател',
        gen_random_uuid() || '@demo.test', 'x', 'CITIZEN') returning id`.execute(this.em().getKysely())
    ).rows[0];
    return account?.id ?? '';
  }

  async send({ method, path, headers, body }: Sent): Promise<Heard> {
    const answer = await fetch(new URL(path, this.base), {
      method,
      headers: { 'tus-resumable': '1.0.0', ...headers },
      ...(body ? { body } : {}),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  /** Sends the first bytes of a body and cuts the line once they have arrived. */
  async cutAfter(path: string, headers: Readonly<Record<string, string>>, whole: Buffer, bytes: number): Promise<void> {
    const { arrived, cut } = this.holding(path, headers, whole, bytes);
    await arrived;
    await cut();
  }

  /** Sends the first bytes of a body and keeps the line until `cut`. */
  holding(path: string, headers: Readonly<Record<string, string>>, whole: Buffer, bytes: number) {
    const sending = request(new URL(path, this.base), {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        'content-length': whole.length,
        ...headers,
      },
    });
    sending.on('error', () => undefined);
    const closed = new Promise((resolve) => sending.on('close', resolve));
    const socket = new Promise<Socket>((resolve) => sending.once('socket', resolve)).then(connected);
    sending.write(whole.subarray(0, bytes));
    return {
      arrived: socket.then(({ localPort }) => this.heardFrom(localPort, bytes)),
      cut: async () => {
        sending.destroy();
        await closed;
      },
    };
  }

  private async heardFrom(port: number | undefined, bytes: number): Promise<void> {
    await vi.waitFor(
      () => {
        const socket = [...this.sockets].find(({ remotePort }) => remotePort === port);
        expect(socket?.bytesRead ?? 0).toBeGreaterThan(bytes);
      },
      { timeout: 5_000, interval: 10 },
    );
  }

  /** Every file that the slice keeps in the folder, without folders. */
  async filesKept(): Promise<readonly string[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  }
}

/** A request has its socket before that is connected. */
async function connected(socket: Socket): Promise<Socket> {
  if (socket.connecting) {
    await once(socket, 'connect');
  }
  return socket;
}
