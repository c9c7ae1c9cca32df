import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { revisions } from '@ns/contract/answer-cache';
import * as citizen from '@ns/contract/citizen';
import * as city from '@ns/contract/city';
import * as staff from '@ns/contract/console';
import type { OperationDocument } from '@ns/contract/operation-document';
import * as own from '@ns/contract/own';
import * as web from '@ns/contract/web';
import {
  buildSchema,
  type DocumentNode,
  getNamedType,
  isUnionType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.ts';

const schema = buildSchema(readFileSync(join(root, 'libs/contract/schema.graphql'), 'utf8'));
const documents = [citizen, city, staff, own, web].flatMap((module) =>
  Object.values(module as Readonly<Record<string, OperationDocument<unknown, never>>>),
);

interface Read {
  readonly type: string;
  readonly fields: ReadonlySet<string>;
}

/** The names of the fields that an operation reads of each object of a revised type, with all its fragments. */
function readsOf(document: DocumentNode): readonly Read[] {
  const info = new TypeInfo(schema);
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const fieldsIn = ({ selections }: SelectionSetNode): readonly string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        return [selection.name.value];
      }
      const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return inside ? fieldsIn(inside.selectionSet) : [];
    });
  const reads: Read[] = [];
  const note = (type: string | undefined, selected: SelectionSetNode | undefined) => {
    if (type !== undefined && type in revisions && selected) {
      reads.push({ type, fields: new Set(fieldsIn(selected)) });
    }
  };
  const isOfUnion = () => isUnionType(info.getParentType());
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ selectionSet }) => note(getNamedType(info.getType())?.name, selectionSet),
      // The member of a union that a command answers with.
      InlineFragment: ({ typeCondition, selectionSet }) => note(typeCondition?.name.value, selectionSet),
      FragmentSpread: ({ name }) => {
        const fragment = isOfUnion() ? fragments.get(name.value) : undefined;
        note(fragment?.typeCondition.name.value, fragment?.selectionSet);
      },
    }),
  );
  return reads;
}

/** Places that read a changing field without the revision that says how new it is. */
function unknownAge(document: DocumentNode): readonly string[] {
  return readsOf(document).flatMap(({ type, fields }) => {
    const { by, apart } = revisions[type] ?? { by: '', apart: [] as readonly string[] };
    const changing = [...fields].filter((field) => field !== by && !apart.includes(field));
    return changing.length === 0 || fields.has(by) ? [] : [`${type}: ${changing.join(', ')}`];
  });
}

describe('what an operation reads of a report', () => {
  it('says how new it is, so that nothing older takes the place of something newer', () => {
    const old = documents
      .map((document) => [document.name, ...unknownAge(document)])
      .filter(({ length }) => length > 1);
    expect(documents.length).toBeGreaterThan(80);
    expect(old).toEqual([]);
  });

  it.each([
    ['{ signal(id: "1") { id status } }', 1],
    ['{ signal(id: "1") { id revision status } }', 0],
    ['{ signal(id: "1") { id reference } }', 0],
    ['{ signal(id: "1") { ...A } } fragment A on Signal { id nearby { id status } }', 1],
    ['mutation { takeHeldStep(heldStepId: "1") { ... on Signal { id status } } }', 1],
    ['mutation { takeHeldStep(heldStepId: "1") { ...A } } fragment A on Signal { id status }', 1],
  ])('would not pass otherwise: %s', (text, count) => {
    expect(unknownAge(parse(text))).toHaveLength(count);
  });
});
