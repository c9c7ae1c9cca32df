import type { OutgoingDocument, RecordsConfig } from '@ns/records';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import {
  createPushReceiver,
  generateIdentity,
  type Party,
  pinnedTrust,
  type PushAnswer,
  type PushOptions,
  type ReceivedPush,
  SeosRecordsSystem,
  type SigningIdentity,
} from '@ns/records/seos';
import type { DocumentView } from '../documents-view.ts';
import type { FaultPlan } from '../faults.ts';
import { type Simulator, startSimulator } from '../simulator.ts';
import type { SimulatorOptions } from '../simulator-options.ts';

const municipality: Party = { identifier: '000530632', name: 'Сигнали', guid: '0f8d6c2e-54b1-4b57-9e0b-6a1d4f0e7a11' };
const registry: Party = {
  identifier: '000530632',
  name: 'Деловодна система',
  guid: '7b1e2c44-9a0d-4f6e-8c53-2d9be1f0c922',
};

/** Both sides of the exchange with their keys, for one test file. */
export class SimulatedRegistry {
  private readonly ours: SigningIdentity;
  private readonly theirs: SigningIdentity;
  private readonly toClose: (() => Promise<unknown>)[] = [];

  private constructor(ours: SigningIdentity, theirs: SigningIdentity) {
    this.ours = ours;
    this.theirs = theirs;
  }

  static async create(): Promise<SimulatedRegistry> {
    const [ours, theirs] = await Promise.all([
      generateIdentity({ commonName: 'signals', organization: 'test' }),
      generateIdentity({ commonName: 'registry', organization: 'test' }),
    ]);
    return new SimulatedRegistry(ours, theirs);
  }

  /** A simulator on a free port that registers at once by default. */
  async start(overrides: Partial<SimulatorOptions> = {}): Promise<Simulator> {
    const simulator = await startSimulator({
      host: '127.0.0.1',
      port: 0,
      dataFile: ':memory:',
      us: registry,
      sender: municipality,
      identity: this.theirs,
      senderCertificate: this.ours.certificate,
      delayMs: 0,
      numbering: { form: 'number', pattern: '94-НС-<n>' },
      ...overrides,
    });
    this.toClose.push(() => simulator.close());
    return simulator;
  }

  /** Our adapter, pointed at a simulator. */
  adapter(
    url: string,
    overrides: { timeoutMs?: number; identity?: SigningIdentity; us?: Party; peer?: Party } = {},
  ): SeosRecordsSystem {
    return new SeosRecordsSystem({
      endpoint: { url: `${url}/seos`, timeoutMs: overrides.timeoutMs ?? 5_000 },
      us: overrides.us ?? municipality,
      peer: overrides.peer ?? registry,
      identity: overrides.identity ?? this.ours,
      trust: pinnedTrust({ certificates: [this.theirs.certificate], allowSha1: false }),
    });
  }

  /** A key with a certificate that nobody vouches for. */
  async selfSigned(): Promise<{ readonly key: string; readonly certificate: string }> {
    const { privateKey, certificate } = await generateIdentity({ commonName: 'self-signed', organization: 'test' });
    return { key: privateKey, certificate };
  }

  get pushOptions(): PushOptions {
    return {
      us: municipality,
      peer: registry,
      identity: this.ours,
      trust: { certificates: [this.theirs.certificate], allowSha1: false },
    };
  }

  /** Configuration of the СЕОС profile, with its key files in the folder. */
  async seosConfig(url: string, folder: string): Promise<RecordsConfig> {
    const files = {
      keyFile: join(folder, 'key.pem'),
      certificateFile: join(folder, 'certificate.pem'),
      peerCertificateFile: join(folder, 'peer.pem'),
    };
    await Promise.all([
      writeFile(files.keyFile, this.ours.privateKey),
      writeFile(files.certificateFile, this.ours.certificate),
      writeFile(files.peerCertificateFile, this.theirs.certificate),
    ]);
    return { ...this.restConfig(`${url}/seos`), profile: 'seos', ...files, timeoutMs: 5_000 };
  }

  /** Configuration of the vendor REST profile. */
  restConfig(url: string): RecordsConfig {
    return {
      profile: 'rest',
      url,
      our: municipality,
      peer: registry,
      keyFile: undefined,
      certificateFile: undefined,
      peerCertificateFile: undefined,
      tls: { keyFile: undefined, certificateFile: undefined, authoritiesFile: undefined },
      credentials: undefined,
      allowSha1: false,
      timeoutMs: 50,
      index: '94-НС',
      documentKind: 'Сигнал',
      decisionKind: 'Отговор',
    };
  }

  /** A server that takes pushes and hands them to the test in order of arrival; `answer` replaces its polite nod. */
  async pushInbox(
    answer?: (rawBody: string) => Promise<PushAnswer>,
  ): Promise<{ url: string; next(): Promise<ReceivedPush>; count(): number }> {
    const receive = createPushReceiver(this.pushOptions);
    const arrived: ReceivedPush[] = [];
    const server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) {
          chunks.push(chunk);
        }
        const body = Buffer.concat(chunks).toString('utf8');
        const push = receive(body);
        const { httpStatus, xml } =
          answer === undefined ? (push.kind === 'refused' ? push.answer : push.taken) : await answer(body);
        response.writeHead(httpStatus, { 'content-type': 'text/xml' }).end(xml);
        arrived.push(push);
        server.emit('push');
      })();
    });
    const url = await this.listen(server);
    let taken = 0;
    const next = async (): Promise<ReceivedPush> => {
      while (arrived.length <= taken) {
        await once(server, 'push');
      }
      taken += 1;
      const push = arrived[taken - 1];
      if (push === undefined) {
        throw new Error('no push');
      }
      return push;
    };
    return { url: `${url}/seos`, next, count: () => arrived.length };
  }

  async close(): Promise<void> {
    await Promise.all(this.toClose.splice(0).map((close) => close()));
  }

  private async listen(server: Server): Promise<string> {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    this.toClose.push(async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    });
    const address = server.address();
    if (typeof address !== 'object' || address === null) {
      throw new Error('no port');
    }
    return `http://127.0.0.1:${address.port}`;
  }
}

/** The simulator's register as a test sees it from outside. */
export async function documentsAt(simulator: Simulator): Promise<DocumentView[]> {
  const response = await fetch(`${simulator.url}/api/documents`);
  return (await response.json()) as DocumentView[];
}

/** Sets the fault plan over HTTP. */
export async function setFaults(
  simulator: Simulator,
  plan: Partial<Record<keyof FaultPlan, unknown>>,
): Promise<number> {
  const response = await fetch(`${simulator.url}/api/faults`, { method: 'PUT', body: JSON.stringify(plan) });
  await response.body?.cancel();
  return response.status;
}

/** A document as the municipality sends it. */
export const aDocument = (documentGuid: string = randomUUID()): OutgoingDocument => ({
  documentGuid,
  direction: 'INCOMING',
  senderNumber: { number: 'NS-2026-000001', date: '2026-11-24' },
  kind: 'Сигнал',
  about: 'Дупка, гр. Русе',
  text: 'Голяма дупка',
  correspondent: { name: 'Подател', settlement: 'гр. Русе' },
  attachments: [{ fileName: 'a.jpg', mimeType: 'image/jpeg', content: new Uint8Array(10) }],
  details: { reference: 'NS-2026-000001', category: 'roads', settlement: '63427' },
});
