import { readFileSync } from 'node:fs';
import { CityMenusDocument, PublicSignalListDocument, PublicSignalPointsDocument } from '@ns/contract/city';
import { buildSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isVersioned, unversionedFields, versionedFields } from './versioned-fields.ts';

const schema = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8'));
const reads = (text: string) => isVersioned(schema, parse(text));

describe('versioned fields', () => {
  it('are decided for every field of their types: add a new one to one of the two tables', () => {
    for (const [type, fields] of Object.entries(versionedFields).filter(([name]) => name !== 'Query')) {
      const named = schema.getType(type);
      const present = isObjectType(named) ? Object.keys(named.getFields()) : [];
      const decided = [...fields.split(' '), ...(unversionedFields[type]?.split(' ') ?? [])];
      expect([type, ...decided.toSorted()]).toEqual([type, ...present.toSorted()]);
    }
  });

  it('are all that our public pages read in lists', () => {
    for (const document of [PublicSignalListDocument, PublicSignalPointsDocument, CityMenusDocument]) {
      expect(reads(document.text)).toBe(true);
    }
  });

  it.each([
    ['depends on the viewer', '{ publicSignals { edges { node { id following } } } }'],
    ['changes without an event', '{ publicSignals { edges { node { followers } } } }'],
    ['hides in a fragment', '{ publicSignals { edges { node { ...F } } } } fragment F on PublicSignal { following }'],
    ['is not public', '{ publicPoints { reference } signals { pageInfo { hasNextPage } } }'],
    ['hides behind another name', '{ publicPoints { reference } categories: me { id } }'],
    ['belongs to the schema', '{ __schema { queryType { name } } }'],
  ])('are not all that a query reads when a field %s', (_why, query) => {
    expect(reads(query)).toBe(false);
  });
});
