import { ConfigurationError, type Database, type DerivedKeys } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';
import { resealFactors } from './totp.ts';

/** By which a root secret is known again; nothing can be made of it. */
function marksOf(keys: DerivedKeys): readonly string[] {
  return keys.everySignature('secret-mark', 'root secret');
}

const otherSecret =
  'APP_SECRET is not the one that this database was used with: second factors, links in mails and known devices ' +
  'depend on it. Give the former one as APP_SECRET_FORMER; if it is lost: node dist/apps/api/secrets.js accept';
const factorsBehind = (count: number) =>
  `APP_SECRET was exchanged, and ${String(count)} second factors are still sealed under the former one: give it as ` +
  'APP_SECRET_FORMER and run: node dist/apps/api/secrets.js reseal';

/**
 * Refuses to start with a root secret under which people could not sign in any more. A secret that comes after one that
 * is known, or before it, is known from then on.
 * @throws ConfigurationError saying what to do
 */
export async function checkRootSecret(database: Database, keys: DerivedKeys): Promise<void> {
  const known = await knownMarks(database);
  const marks = marksOf(keys);
  const [present = ''] = marks;
  if (known.length > 0 && !marks.some((mark) => known.includes(mark))) {
    throw new ConfigurationError(otherSecret);
  }
  if (!known.includes(present)) {
    await identityTables(database.fork())
      .insertInto('root_secret_mark')
      .values({ mark: present })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (known.some((mark) => !marks.includes(mark))) {
    const { lost } = await resealFactors(database, keys, true);
    if (lost > 0) {
      throw new ConfigurationError(factorsBehind(lost));
    }
  }
}

/** Makes the present root secret the only one that counts from now on. */
export async function acceptRootSecret(database: Database, keys: DerivedKeys): Promise<void> {
  await database.transaction(async (tx) => {
    const [mark = ''] = marksOf(keys);
    await identityTables(tx).deleteFrom('root_secret_mark').execute();
    await identityTables(tx).insertInto('root_secret_mark').values({ mark }).execute();
  });
}

async function knownMarks(database: Database): Promise<readonly string[]> {
  const rows = await identityTables(database.fork()).selectFrom('root_secret_mark').select('mark').execute();
  return rows.map(({ mark }) => mark);
}
