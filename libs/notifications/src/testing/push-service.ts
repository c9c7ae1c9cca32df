import { mustExist } from '@ns/platform';
import { createDecipheriv, createECDH, hkdfSync, randomBytes, webcrypto } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { PemConverter, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

/** A notification as a device reads it. */
export interface ArrivedPush {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** deciphered */
  readonly text: string;
}

/** A device of its own push service: the keys never leave it. */
export interface TestDevice {
  readonly service: 'WEB';
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/**
 * A push service over real HTTPS that also plays the devices: it takes what a server sends and deciphers it as a
 * browser does (RFC 8291), written without the library under test.
 */
export class PushService {
  readonly arrived: ArrivedPush[] = [];
  /** what the next requests are answered with; 201 when empty. `cut`: the connection is; `none`: nothing ever */
  readonly answers: (number | 'cut' | 'none')[] = [];
  private readonly devices = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: Buffer }>();

  private constructor(
    private readonly server: Server,
    /** PEM of its certificate, to be trusted by the process under test */
    readonly certificate: string,
  ) {}

  static async start(): Promise<PushService> {
    const { key, cert } = await selfSigned();
    const server = createServer({ key, cert });
    const service = new PushService(server, cert);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const status = service.answers.shift() ?? 201;
        if (typeof status === 'string') {
          if (status === 'cut') {
            request.socket.destroy();
          }
          return;
        }
        if (status < 300) {
          const path = request.url ?? '';
          service.arrived.push({ path, headers: request.headers, text: service.decipher(path, Buffer.concat(parts)) });
        }
        response.writeHead(status).end('words of a stranger');
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return service;
  }

  device(): TestDevice {
    const ecdh = createECDH('prime256v1');
    const auth = randomBytes(16);
    const path = `/push/${randomBytes(12).toString('hex')}`;
    const p256dh = ecdh.generateKeys().toString('base64url');
    this.devices.set(path, { ecdh, auth });
    const { port } = this.server.address() as AddressInfo;
    return {
      service: 'WEB',
      endpoint: `https://127.0.0.1:${String(port)}${path}`,
      p256dh,
      auth: auth.toString('base64url'),
    };
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** `aes128gcm` (RFC 8188, 2) with the keys of RFC 8291, 3.4; one record. */
  private decipher(path: string, body: Buffer): string {
    const device = mustExist(this.devices.get(path), 'no such device');
    const salt = body.subarray(0, 16);
    const idLength = body.readUInt8(20);
    const senderKey = body.subarray(21, 21 + idLength);
    const record = body.subarray(21 + idLength);
    const shared = device.ecdh.computeSecret(senderKey);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), device.ecdh.getPublicKey(), senderKey]);
    const secret = Buffer.from(hkdfSync('sha256', shared, device.auth, info, 32));
    const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
    const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
    const opener = createDecipheriv('aes-128-gcm', key, nonce);
    opener.setAuthTag(record.subarray(-16));
    const padded = Buffer.concat([opener.update(record.subarray(0, -16)), opener.final()]);
    return padded.subarray(0, padded.lastIndexOf(2)).toString();
  }
}

/**
 * Lets this process trust a certificate until the function that it gives is called: specs of a worker share the
 * process.
 */
export function trust(certificate: string): () => void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, certificate]);
  return () => setDefaultCACertificates(before);
}

/**
 * A key and its certificate for this machine, for a day; PEM. Of two with one name, OpenSSL would ask the first whether
 * it signed the second.
 */
export async function selfSigned(): Promise<{ readonly key: string; readonly cert: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const serialNumber = randomBytes(8).toString('hex');
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber,
      name: `CN=push service ${serialNumber}`,
      notBefore: new Date(Date.now() - 60_000),
      notAfter: new Date(Date.now() + 86_400_000),
      signingAlgorithm: algorithm,
      keys,
      extensions: [new SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }])],
    },
    webcrypto,
  );
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { key: PemConverter.encode(pkcs8, 'PRIVATE KEY'), cert: certificate.toString('pem') };
}
