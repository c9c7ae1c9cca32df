import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as citizen from '@ns/contract/citizen';
import * as city from '@ns/contract/city';
import * as staff from '@ns/contract/console';
import formerManifest from '@ns/contract/former-manifest' with { type: 'json' };
import manifest from '@ns/contract/manifest' with { type: 'json' };
import type { OperationDocument } from '@ns/contract/operation-document';
import * as own from '@ns/contract/own';
import * as signIn from '@ns/contract/sign-in';
import * as web from '@ns/contract/web';
import { buildSchema, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { TrustedDocuments } from './trusted-documents.ts';

const schema = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8'));
const trusted = new TrustedDocuments(schema, [formerManifest, manifest]);
const sent: readonly OperationDocument<unknown, never>[] = [citizen, city, staff, own, signIn, web].flatMap((module) =>
  Object.values(module),
);

describe('the documents of our own apps', () => {
  it('are all in the manifest, by the hash of their texts', () => {
    expect(sent.length).toBeGreaterThan(100);
    const unlike = sent.filter((document) => {
      // As Apollo Client prints it, where it sends the text.
      const text = print(document);
      return trusted.get(document.id)?.text !== text || createHash('sha256').update(text).digest('hex') !== document.id;
    });
    expect(unlike).toEqual([]);
  });

  it('are the only ones', () => {
    expect(trusted.get(undefined)).toBeUndefined();
    expect(trusted.get('0'.repeat(64))).toBeUndefined();
    expect(trusted.get('constructor')).toBeUndefined();
  });

  it('fit the schema, or nothing starts', () => {
    const operation = { id: 'x', name: 'Lost', body: 'query Lost { nothing }' };
    expect(() => new TrustedDocuments(schema, [{ operations: [operation] }])).toThrow(
      'The operation Lost does not fit',
    );
  });
});
