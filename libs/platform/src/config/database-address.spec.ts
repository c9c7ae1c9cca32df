import { describe, expect, test } from 'vitest';
import { databaseAddress, readDatabaseAddress } from './database-address.ts';

describe('an address of one server', () => {
  test.each([
    'postgres://app:secret@db.example.bg:5433/signals',
    'postgresql://app@[::1]/signals?sslmode=verify-full',
    'postgres://app:a%2Cb@localhost/signals',
  ])('is what the driver takes: %s', (url) => {
    expect(databaseAddress(url)).toEqual({ connectionString: url, servers: [] });
  });

  test('keeps its other parameters when the driver must not see one', () => {
    expect(
      databaseAddress('postgres://app@db/signals?target_session_attrs=primary&sslmode=require').connectionString,
    ).toBe('postgres://app@db/signals?sslmode=require');
  });
});

describe('an address of several servers', () => {
  test('has each with its port', () => {
    expect(databaseAddress('postgres://app:secret@db1:5433,db2/signals?target_session_attrs=read-write')).toEqual({
      connectionString: 'postgres://app:secret@db1:5433/signals',
      servers: [
        { host: 'db1', port: 5433 },
        { host: 'db2', port: 5432 },
      ],
    });
  });

  test('takes addresses of both kinds', () => {
    expect(databaseAddress('postgres://app@10.0.0.1,[fd00::2]:6000/signals').servers).toEqual([
      { host: '10.0.0.1', port: 5432 },
      { host: 'fd00::2', port: 6000 },
    ]);
  });
});

test.each([
  'mysql://app@db/signals',
  'signals',
  'postgres://app@db1,/signals',
  'postgres://app@db1,db2:70000/signals',
  'postgres://app@db1,db 2/signals',
  'postgres://app@db1,db2/signals?target_session_attrs=read-only',
])('is none: %s', (url) => {
  expect(readDatabaseAddress(url)).toBeUndefined();
});
