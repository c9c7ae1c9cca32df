import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** Where a made-up authenticator says that it is, and what it asked its holder. */
export interface SigningOptions {
  readonly origin?: string;
  readonly verified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string | null;
}

const userPresent = 0x01;
const userVerified = 0x04;
const hasAttestedData = 0x40;

/** An authenticator without a device: makes one passkey and signs with it what it is asked, also what none would. */
export class SoftPasskey {
  readonly id = randomBytes(32);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private owner = '';

  constructor(
    private readonly origin: string,
    private readonly host: string,
  ) {}

  /** RegistrationResponseJSON for PublicKeyCredentialCreationOptionsJSON, both as text. */
  register(options: string, { origin = this.origin, verified = true }: SigningOptions = {}): string {
    const { challenge, user } = JSON.parse(options) as { challenge: string; user: { id: string } };
    this.owner = user.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const authData = Buffer.concat([
      this.head(userPresent | hasAttestedData | (verified ? userVerified : 0), 0),
      Buffer.alloc(16),
      length,
      this.id,
      coseOf(this.keys.publicKey),
    ]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', Uint8Array.from(authData)],
    ]);
    return this.answer({
      clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** AuthenticationResponseJSON for PublicKeyCredentialRequestOptionsJSON, both as text. */
  sign(
    options: string,
    { origin = this.origin, verified = true, counter = 1, userHandle = this.owner }: SigningOptions = {},
  ): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    const authData = this.head(userPresent | (verified ? userVerified : 0), counter);
    const client = clientData('webauthn.get', challenge, origin);
    const hash = createHash('sha256').update(client).digest();
    const signature = createSign('sha256')
      .update(Buffer.concat([authData, hash]))
      .sign(this.keys.privateKey);
    return this.answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      ...(userHandle === null ? {} : { userHandle }),
    });
  }

  private head(flags: number, counter: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([createHash('sha256').update(this.host).digest(), Buffer.from([flags]), count]);
  }

  private answer(response: object): string {
    const id = this.id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** A key of P-256 as authenticators write it (COSE, RFC 9053). */
function coseOf(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const coordinate = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));
  const members = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, coordinate(x)],
    [-3, coordinate(y)],
  ]);
  return isoCBOR.encode(members as never);
}
