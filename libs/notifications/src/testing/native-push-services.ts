import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, verify } from 'node:crypto';
import { createSecureServer, type Http2SecureServer, type ServerHttp2Stream } from 'node:http2';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './push-service.ts';

/** What a service answers instead of taking a notification; `body` as JSON. `silent`: the connection is cut. */
export type Refusal = { readonly status: number; readonly body: object } | 'silent';

/** A notification as a service of native apps took it. */
export interface TakenPush {
  readonly token: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Google's and Apple's services over real TLS, written from their documentation; both check who sends. */
export class NativePushServices {
  readonly taken: TakenPush[] = [];
  /** what the next notifications are answered with; taken when empty */
  readonly refusals: Refusal[] = [];
  /** what the next requests for an access token are answered with; granted when empty */
  readonly tokenRefusals: number[] = [];
  /** access tokens that were granted, newest last */
  readonly granted: string[] = [];
  /** provider tokens of Apple that were seen, newest last */
  readonly seen: string[] = [];
  /** connections to Apple's service */
  connections = 0;

  readonly account = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly publisher = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  private constructor(
    private readonly google: Server,
    private readonly apple: Http2SecureServer,
    /** PEM of their certificate, to be trusted by the process under test */
    readonly certificate: string,
  ) {}

  static async start(): Promise<NativePushServices> {
    const { key, cert } = await selfSigned();
    const services = new NativePushServices(createServer({ key, cert }), createSecureServer({ key, cert }), cert);
    services.google.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const [status, body] =
          request.url === '/token' ? services.grant(text) : services.takeFcm(request.url, request.headers, text);
        if (status === 0) {
          request.socket.destroy();
        } else {
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        }
      });
    });
    services.apple.on('session', () => (services.connections += 1));
    services.apple.on('stream', (stream, headers) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (part: string) => (text += part));
      stream.on('error', () => undefined);
      stream.on('end', () => services.takeApns(stream, headers, text));
    });
    await Promise.all(
      [services.google, services.apple].map(
        (server) => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)),
      ),
    );
    return services;
  }

  fcmUrl(): string {
    return `https://127.0.0.1:${String((this.google.address() as AddressInfo).port)}`;
  }

  apnsUrl(): string {
    return `https://127.0.0.1:${String((this.apple.address() as AddressInfo).port)}`;
  }

  /** The file that Google gives a publisher. */
  accountFile(): string {
    return JSON.stringify({
      project_id: 'signali-test',
      client_email: 'sender@signali-test.iam.gserviceaccount.com',
      private_key: this.account.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      token_uri: `${this.fcmUrl()}/token`,
    });
  }

  /** The file that Apple gives a publisher. */
  keyFile(): string {
    return this.publisher.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  }

  async stop(): Promise<void> {
    this.google.closeAllConnections();
    await Promise.all(
      [this.google, this.apple].map((server) => new Promise<void>((resolve) => void server.close(() => resolve()))),
    );
  }

  private grant(form: string): [number, object] {
    const refused = this.tokenRefusals.shift();
    if (refused !== undefined) {
      return [refused, { error: 'invalid_grant' }];
    }
    const fields = new URLSearchParams(form);
    const claims = claimsOf(fields.get('assertion') ?? '', this.account.publicKey, 'RS256');
    if (claims?.['aud'] !== `${this.fcmUrl()}/token` || !String(claims['scope']).endsWith('/firebase.messaging')) {
      return [400, { error: 'invalid_grant' }];
    }
    this.granted.push(randomBytes(12).toString('hex'));
    return [200, { access_token: this.granted.at(-1), expires_in: 3599, token_type: 'Bearer' }];
  }

  private takeFcm(
    path: string | undefined,
    headers: Readonly<Record<string, unknown>>,
    text: string,
  ): [number, object] {
    const refused = this.refusals.shift();
    if (refused !== undefined) {
      return refused === 'silent' ? [0, {}] : [refused.status, refused.body];
    }
    if (path !== '/v1/projects/signali-test/messages:send') {
      return [404, {}];
    }
    if (headers['authorization'] !== `Bearer ${this.granted.at(-1) ?? ''}`) {
      return [401, { error: { status: 'UNAUTHENTICATED' } }];
    }
    const { message } = JSON.parse(text) as { message: { token: string } };
    this.taken.push({ token: message.token, headers, body: message });
    return [200, { name: 'projects/signali-test/messages/1' }];
  }

  private takeApns(stream: ServerHttp2Stream, headers: Readonly<Record<string, unknown>>, text: string): void {
    const refused = this.refusals.shift();
    if (refused === 'silent') {
      stream.session?.destroy();
      return;
    }
    const provider = String(headers['authorization']).replace(/^bearer /, '');
    this.seen.push(provider);
    const claims = claimsOf(provider, this.publisher.publicKey, 'ES256');
    const wrong =
      claims?.['iss'] === 'TEAM123456' ? undefined : { status: 403, body: { reason: 'InvalidProviderToken' } };
    const answer = refused ?? wrong;
    if (answer) {
      stream.respond({ ':status': answer.status });
      stream.end(JSON.stringify(answer.body));
      return;
    }
    const token = String(headers[':path']).replace('/3/device/', '');
    this.taken.push({ token, headers, body: JSON.parse(text) as Record<string, unknown> });
    stream.respond({ ':status': 200 });
    stream.end();
  }
}

/** Reads a signed token (RFC 7519); undefined when its signature is not of that key. */
function claimsOf(token: string, key: KeyObject, algorithm: 'RS256' | 'ES256'): Record<string, unknown> | undefined {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const header = JSON.parse(Buffer.from(head, 'base64url').toString() || '{}') as { alg?: string };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${payload}`),
    { key: createPublicKey(key.export({ type: 'spki', format: 'pem' })), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return header.alg === algorithm && isSigned
    ? (JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>)
    : undefined;
}
