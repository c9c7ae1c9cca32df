import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import { $ZodError } from 'zod/v4/core';
import { DocumentStore } from './document-store.ts';
import { documentsPage } from './documents-page.ts';
import { viewDocuments } from './documents-view.ts';
import { parseFaultPlan } from './fault-plan-input.ts';
import { FaultInjector } from './faults.ts';
import { Pusher } from './pusher.ts';
import { Registrar } from './registrar.ts';
import { jsonReply, type Reply } from './reply.ts';
import { RestDesk } from './rest-desk.ts';
import { SeosDesk } from './seos-desk.ts';
import type { SimulatorOptions } from './simulator-options.ts';

/** A running simulator. */
export interface Simulator {
  readonly url: string;
  readonly faults: FaultInjector;
  close(): Promise<void>;
}

const maxBodyBytes = 64_000_000;
const fileState = z.strictObject({ state: z.enum(['REGISTERED', 'STOPPED', 'CLOSED']) });
const correction = z.strictObject({ number: z.string().check(z.minLength(1)) });
const refusal = z.strictObject({ reason: z.string() });

interface Question {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly authorization: string | undefined;
}
type Route = (question: Question) => Reply;

/** Starts listening; documents left waiting by an earlier run are registered now. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const store = new DocumentStore(options.dataFile);
  const faults = new FaultInjector();
  const registrar = new Registrar(store, options.numbering, (document) => pusher.push(document));
  const seos = new SeosDesk(options, store, registrar, faults);
  const pusher = new Pusher(options.pushUrl, faults, (document) => seos.pushEnvelope(document));
  const rest = new RestDesk(options, store, registrar, faults);

  /** What the people at the records desk do with a document by hand. */
  const byHand = (guid: string, act: string, body: string): Reply => {
    const input: unknown = JSON.parse(body);
    const isDone =
      act === 'file'
        ? store.setFile(guid, fileState.parse(input).state)
        : act === 'number'
          ? store.correctNumber(guid, correction.parse(input).number)
          : store.reject(guid, refusal.parse(input).reason);
    if (!isDone) {
      return jsonReply({ error: 'no such registered document' }, 404);
    }
    for (const document of store.copies(guid)) {
      pusher.push(document);
    }
    return jsonReply(viewDocuments(store.copies(guid)));
  };
  const route: Route = ({ method, url, body, authorization }): Reply => {
    const [, guid, act] = /^\/api\/documents\/([^/]+)\/(file|number|rejection)$/.exec(url.pathname) ?? [];
    if (method === 'PUT' && guid !== undefined && act !== undefined) {
      return byHand(guid, act, body);
    }
    switch (`${method} ${url.pathname}`) {
      case 'POST /seos':
        return seos.answer(body);
      case 'POST /rest/signals':
        return rest.register(body, authorization);
      case 'GET /rest/signals':
        return rest.find(url.searchParams.get('externalRef') ?? '', authorization);
      case 'GET /':
        return { status: 200, body: documentsPage(store.all()), contentType: 'text/html; charset=utf-8' };
      case 'GET /health':
        return jsonReply({ status: 'ok' });
      case 'GET /api/documents':
        return jsonReply(viewDocuments(store.all()));
      case 'GET /api/faults':
        return jsonReply({ ...faults.state, pushes: pusher.counts });
      case 'PUT /api/faults':
        faults.use(parseFaultPlan(JSON.parse(body)));
        return jsonReply(faults.state);
      case 'POST /api/reset':
        store.reset();
        faults.use({});
        return jsonReply({ status: 'ok' });
      default:
        return jsonReply({ error: 'not found' }, 404);
    }
  };

  const server = newServer(options, (request, response) => void serve(request, response, route));
  await listen(server, options);
  registrar.start();
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `${options.tls ? 'https' : 'http'}://${options.host}:${port}`,
    faults,
    close: async () => {
      registrar.stop();
      server.closeAllConnections();
      await Promise.all([new Promise((closed) => server.close(closed)), pusher.settle()]);
      store.close();
    },
  };
}

function newServer({ tls }: SimulatorOptions, listener: RequestListener): Server {
  if (tls === undefined) {
    return createServer(listener);
  }
  const { key, certificate: cert, clientAuthorities: ca } = tls;
  return createHttpsServer({ key, cert, ca, requestCert: ca !== undefined }, listener);
}

async function serve(request: IncomingMessage, response: ServerResponse, route: Route): Promise<void> {
  let reply: Reply;
  try {
    reply = route({
      method: request.method ?? 'GET',
      url: new URL(request.url ?? '/', 'http://simulator'),
      body: await readBody(request),
      authorization: request.headers.authorization,
    });
  } catch (error) {
    reply =
      error instanceof $ZodError || error instanceof SyntaxError
        ? jsonReply({ error: error.message }, 400)
        : jsonReply({ error: String(error) }, 500);
  }
  if (reply.cut) {
    request.socket.resetAndDestroy();
    return;
  }
  if (reply.delayMs !== undefined) {
    await wait(reply.delayMs, undefined, { ref: false });
  }
  response.writeHead(reply.status, { 'content-type': reply.contentType ?? 'text/xml; charset=utf-8' }).end(reply.body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) {
      throw new SyntaxError('the request is too long');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function listen(server: Server, { host, port }: SimulatorOptions): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}
