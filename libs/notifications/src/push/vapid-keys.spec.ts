import { createECDH } from 'node:crypto';
import { DerivedKeys } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { vapidKeysOf } from './vapid-keys.ts';

const secret = (text: string) => new DerivedKeys(text.padEnd(40, '.'));

describe('the keys with which the service signs notifications', () => {
  it('are the same in every process with the same secret, and others with another', () => {
    expect(vapidKeysOf(secret('one'), undefined)).toEqual(vapidKeysOf(secret('one'), undefined));
    expect(vapidKeysOf(secret('one'), undefined)).not.toEqual(vapidKeysOf(secret('two'), undefined));
  });

  it('are those that the operator configured', () => {
    const pair = createECDH('prime256v1');
    pair.generateKeys();
    const privateKey = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url');
    expect(vapidKeysOf(secret('one'), privateKey)).toEqual({
      privateKey,
      publicKey: pair.getPublicKey().toString('base64url'),
    });
  });
});
