import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Database, type DerivedKeys, type EntityManager, sql } from '@ns/platform';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { identityTables } from '../entities/identity.entities.ts';

/** Seconds that the clock of a telephone may be wrong, each way (RFC 6238 §5.2). */
const toleranceSeconds = 30;
const stepSeconds = 30;
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** What an authenticator app needs, shown once. */
export interface NewTotp {
  /** Base32, for typing */
  readonly secret: string;
  /** `otpauth://…`, for the QR code */
  readonly uri: string;
}

/** Begins the set-up of an authenticator app; it counts when a first code confirms it, see {@link activateTotp}. */
export async function newTotp(
  tx: EntityManager,
  keys: DerivedKeys,
  account: { readonly id: string; readonly email: string },
  issuer: string,
): Promise<NewTotp> {
  const secret = generateSecret();
  await identityTables(tx)
    .insertInto('second_factor_totp')
    .values({ account_id: account.id, sealed_secret: seal(keys, secret) })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet(({ ref }) => ({
          sealed_secret: ref('excluded.sealed_secret'),
          created_at: sql`now()`,
          last_step: null,
        }))
        .where('second_factor_totp.confirmed_at', 'is', null),
    )
    .execute();
  return { secret, uri: generateURI({ issuer, label: account.email, secret }) };
}

/** Takes the first code of an app. @returns false when it is wrong or no set-up was begun */
export async function activateTotp(
  tx: EntityManager,
  keys: DerivedKeys,
  accountId: string,
  code: string,
): Promise<boolean> {
  const isRight = await useCode(tx, keys, accountId, code, false);
  if (isRight) {
    await ownTotp(tx, accountId)
      .set({ confirmed_at: sql`now()` })
      .execute();
  }
  return isRight;
}

/** Takes a code of a confirmed app; each code counts once. */
export async function checkTotp(
  tx: EntityManager,
  keys: DerivedKeys,
  accountId: string,
  code: string,
): Promise<boolean> {
  return useCode(tx, keys, accountId, code, true);
}

/** Removes the app of an account. @returns false when there is none */
export async function removeTotp(tx: EntityManager, accountId: string): Promise<boolean> {
  const removed = await identityTables(tx)
    .deleteFrom('second_factor_totp')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return removed.numDeletedRows > 0n;
}

/** The row stays locked until the transaction ends: of two requests with one code the second finds it used. */
async function useCode(
  tx: EntityManager,
  keys: DerivedKeys,
  accountId: string,
  code: string,
  confirmed: boolean,
): Promise<boolean> {
  const row = await identityTables(tx)
    .selectFrom('second_factor_totp')
    .select(['sealed_secret as sealed', 'last_step as lastStep'])
    .where('account_id', '=', accountId)
    .where('confirmed_at', confirmed ? 'is not' : 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row || !/^\d{6}$/.test(code)) {
    return false;
  }
  const secret = unseal(keys, row.sealed);
  if (secret === undefined) {
    return false;
  }
  const result = verifySync({
    secret,
    token: code,
    period: stepSeconds,
    epochTolerance: toleranceSeconds,
  });
  if (!result.valid || !('timeStep' in result)) {
    return false;
  }
  const { timeStep } = result;
  if (row.lastStep !== null && timeStep <= Number(row.lastStep)) {
    return false;
  }
  await ownTotp(tx, accountId)
    .set({ last_step: String(timeStep) })
    .execute();
  return true;
}

function ownTotp(tx: EntityManager, accountId: string) {
  return identityTables(tx).updateTable('second_factor_totp').where('account_id', '=', accountId);
}

/** The secret is kept under the server's key: a copy of the database alone makes no codes. */
function seal(keys: DerivedKeys, secret: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keys.key('totp'), nonce);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @returns undefined when it was sealed under a secret that no longer counts */
function unseal(keys: DerivedKeys, sealed: Buffer): string | undefined {
  return keys
    .everyKey('totp')
    .map((key) => unsealWith(key, sealed))
    .find((secret) => secret !== undefined);
}

function unsealWith(key: Buffer, sealed: Buffer): string | undefined {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const begun = decipher.update(sealed.subarray(nonceBytes + tagBytes));
  try {
    return Buffer.concat([begun, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** How the secrets of the second factors stand to the root secret, in accounts. */
export interface SealedFactors {
  /** under the present secret */
  readonly present: number;
  /** under the former one */
  readonly former: number;
  /** under another one: the app of these people makes no right code any more */
  readonly lost: number;
}

/** Seals what was sealed under the former secret under the present one, which then needs no former one beside it. */
export async function resealFactors(database: Database, keys: DerivedKeys, trial: boolean): Promise<SealedFactors> {
  return database.transaction(async (tx) => {
    const rows = await identityTables(tx)
      .selectFrom('second_factor_totp')
      .select(['account_id', 'sealed_secret'])
      .forUpdate()
      .execute();
    const count = { present: 0, former: 0, lost: 0 };
    for (const { account_id, sealed_secret } of rows) {
      if (unsealWith(keys.key('totp'), sealed_secret) !== undefined) {
        count.present += 1;
        continue;
      }
      const secret = unseal(keys, sealed_secret);
      count[secret === undefined ? 'lost' : 'former'] += 1;
      if (secret !== undefined && !trial) {
        await ownTotp(tx, account_id)
          .set({ sealed_secret: seal(keys, secret) })
          .execute();
      }
    }
    return count;
  });
}
