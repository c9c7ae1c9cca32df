import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { othersFields, personalFields, triedElsewhere } from '../api/personal-fields.ts';
import { root } from './workspace.ts';

/** Names of texts that can be about a person. */
const about = 'name|email|phone|address|actor|author|text|html|excerpt|filled|pdf|lastError|value|contact|person';
const personal = new RegExp(`${about}|before|after`, 'i');
const schema = buildSchema(readFileSync(join(root, 'libs/contract/schema.graphql'), 'utf8'));
const namesIn = (table: object) => Object.keys(table).flatMap((names) => names.split(' '));

describe('every text of the API that can be about a person', () => {
  const found = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => personal.test(field.name) && getNamedType(field.type).name === 'String')
        .map((field) => `${type.name}.${field.name}`),
    )
    .filter((name) => !name.startsWith('__'));

  it('is known as personal data of reporters, whose readings are in the audit, or as something else', () => {
    const known = [...namesIn(personalFields), ...triedElsewhere, ...namesIn(othersFields)];
    expect(known.toSorted()).toEqual(found.toSorted());
  });
});
