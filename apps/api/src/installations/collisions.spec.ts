import { describe, expect, it } from 'vitest';
import { loadApiConfig } from '../config/api-config.ts';
import { collisionsOf, type NamedSettings } from './collisions.ts';

const secrets = ['a', 'b'].map((character) => character.repeat(32));

/** Two that share nothing, but for what is given. */
function two(first: Record<string, string>, second: Record<string, string>): readonly NamedSettings[] {
  return [first, second].map((given, index) => {
    const name = ['ruse', 'sofia'][index] ?? '';
    const environment = {
      DATABASE_URL: `postgres://app:secret@db/${name}`,
      DATA_FOLDER: `/var/lib/signali/${name}`,
      PORT: String(3100 + index),
      PUBLIC_URL: `https://${name}.example.bg`,
      APP_SECRET: secrets[index] ?? '',
      ...given,
    };
    return { name, environment, config: loadApiConfig(environment) };
  });
}

describe('two installations', () => {
  const bucket = { S3_BUCKET: 'signali', S3_ENDPOINT: 'https://s3.example.bg' };

  it.each<[Record<string, string>, Record<string, string>]>([
    [{}, {}],
    [{ DATABASE_URL: 'postgres://a@db/one' }, { DATABASE_URL: 'postgres://a@db:5433/one' }],
    [{ DATA_FOLDER: '/srv/ruse' }, { DATA_FOLDER: '/srv/ruse2' }],
    [
      { ...bucket, S3_PREFIX: 'ruse/' },
      { ...bucket, S3_PREFIX: 'ruse2/' },
    ],
    [
      { PORT: '3000', HOST: '127.0.0.1' },
      { PORT: '3000', HOST: '127.0.0.2' },
    ],
    [{ REDIS_URL: 'redis://127.0.0.1:6379' }, { REDIS_URL: 'redis://127.0.0.1:6379' }],
  ])('share nothing: %o and %o', (first, second) => {
    expect(collisionsOf(two(first, second))).toEqual([]);
  });

  it.each<[Record<string, string>, Record<string, string>, string]>([
    [
      { DATABASE_URL: 'postgres://a:one@localhost/signals' },
      { DATABASE_URL: 'postgres://b:two@127.0.0.1:5432/signals?sslmode=disable' },
      'the database localhost:5432/signals',
    ],
    [
      { DATABASE_URL: 'postgres://a@db1,db2/signals' },
      { DATABASE_URL: 'postgres://a@DB2:5432/signals' },
      'the database db2:5432/signals',
    ],
    [{ DATA_FOLDER: '/srv/signali/' }, { DATA_FOLDER: '/srv/signali' }, 'the data folder /srv/signali'],
    [{ DATA_FOLDER: '/srv/signali' }, { DATA_FOLDER: '/srv/signali/sofia' }, 'the data folder /srv/signali'],
    [{ PORT: '3000' }, { PORT: '3000' }, 'the port 127.0.0.1:3000'],
    [{ PORT: '3000', HOST: '0.0.0.0' }, { PORT: '3000' }, 'the port 0.0.0.0:3000'],
    [{ WORKER_PORT: '3500' }, { PORT: '3500' }, 'the port 127.0.0.1:3500'],
    [{ LIVE_PORT: '3600' }, { PORT: '3600' }, 'the port 127.0.0.1:3600'],
    [bucket, { ...bucket, S3_PREFIX: 'sofia/' }, 'the place in the bucket https://s3.example.bg signali/'],
    [{ PUBLIC_URL: 'https://a.example.bg/' }, { PUBLIC_URL: 'https://A.example.bg' }, 'the host a.example.bg'],
    [{ PUBLIC_URL: 'https://a.example.bg' }, { PUBLIC_URL: 'https://a.example.bg:8443' }, 'the host a.example.bg'],
    [{ APP_SECRET: secrets[1] ?? '' }, {}, 'APP_SECRET'],
  ])('are refused by name when they share it: %o and %o', (first, second, what) => {
    const [words, ...more] = collisionsOf(two(first, second));
    expect(words).toContain(`ruse and sofia share ${what}`);
    expect(more).toEqual([]);
    expect(words).not.toMatch(/one@|two@|secret|bbbb/);
  });
});
