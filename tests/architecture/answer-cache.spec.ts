import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as citizen from '@ns/contract/citizen';
import * as city from '@ns/contract/city';
import * as staff from '@ns/contract/console';
import type { OperationDocument } from '@ns/contract/operation-document';
import * as own from '@ns/contract/own';
import * as web from '@ns/contract/web';
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { answerCache } from '@ns/contract/answer-cache';
import { root } from './workspace.ts';

type Operation = OperationDocument<unknown, never>;

const schema = buildSchema(readFileSync(join(root, 'libs/contract/schema.graphql'), 'utf8'));
const queriesOf = (...modules: readonly Readonly<Record<string, Operation>>[]) =>
  modules
    .flatMap((module) => Object.values(module))
    .filter(({ definitions: [first] }) => first?.kind === Kind.OPERATION_DEFINITION && first.operation === 'query');

/** An answer in which every object of a type is the same one. */
class Answers {
  constructor(private readonly document: DocumentNode) {}

  root(): Record<string, unknown> {
    const [operation] = this.document.definitions;
    const query = schema.getQueryType();
    return operation?.kind === Kind.OPERATION_DEFINITION && query ? this.objectOf(query, operation.selectionSet) : {};
  }

  private objectOf(type: GraphQLObjectType, selected: SelectionSetNode): Record<string, unknown> {
    const values = selected.selections.map((selection): Record<string, unknown> => {
      if (selection.kind === Kind.FIELD) {
        return this.fieldOf(type, selection);
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragmentNamed(selection.name.value);
      const wanted = fragment?.typeCondition?.name.value ?? type.name;
      const fits = wanted === type.name || type.getInterfaces().some(({ name }) => name === wanted);
      return fragment && fits ? this.objectOf(type, fragment.selectionSet) : {};
    });
    return values.reduce((all, each) => joined(all, each), {});
  }

  private fieldOf(type: GraphQLObjectType, { name, alias, selectionSet }: FieldNode): Record<string, unknown> {
    const key = (alias ?? name).value;
    if (name.value === '__typename') {
      return { [key]: type.name };
    }
    const field = type.getFields()[name.value];
    return field ? { [key]: this.valueOf(field.type, selectionSet) } : {};
  }

  private valueOf(outer: GraphQLOutputType, selected: SelectionSetNode | undefined): unknown {
    const type = getNullableType(outer);
    if (isListType(type)) {
      return [this.valueOf(type.ofType, selected)];
    }
    const named: GraphQLNamedType = getNamedType(type);
    const [object] = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
    if (object && selected) {
      return this.objectOf(object, selected);
    }
    return isEnumType(named) ? (named.getValues()[0]?.name ?? null) : '1';
  }

  private fragmentNamed(wanted: string) {
    const found = this.document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === wanted,
    );
    return found?.kind === Kind.FRAGMENT_DEFINITION ? found : undefined;
  }
}

const answerTo = (document: DocumentNode) => new Answers(document).root();

/** Fields that are asked twice in one object are joined, as a server does it. */
function joined(one: unknown, other: unknown): Record<string, unknown> {
  const result: Record<string, unknown> = { ...(one as object) };
  for (const [key, value] of Object.entries(other as object)) {
    const before = result[key];
    result[key] =
      Array.isArray(before) && Array.isArray(value)
        ? before.map((each, i) => (typeof each === 'object' ? joined(each, value[i]) : each))
        : typeof before === 'object' && before !== null
          ? joined(before, value)
          : value;
  }
  return result;
}

/** Values for the variables of a query; pages of different queries have different sizes. */
function variablesOf(document: Operation, place: number): Record<string, unknown> {
  const [operation] = document.definitions;
  const variables = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  return Object.fromEntries(
    variables.map(({ variable, defaultValue }) => {
      const value = defaultValue ? valueFromASTUntyped(defaultValue) : '1';
      return [variable.name.value, variable.name.value === 'first' ? place : value];
    }),
  );
}

/** They are edited by nobody who enters a report at the same time. */
const apart = ['MenusForEditing'];

describe.each([
  ['citizen', queriesOf(citizen, city, own, web)],
  ['console', queriesOf(staff, web)],
])('the cache of the %s', (_app, queries) => {
  it('holds the whole answer of each query after all the others were asked', () => {
    const cache = answerCache();
    const asked = queries
      .filter(({ name }) => !apart.includes(name))
      .map((query, place) => ({
        query: query as DocumentNode,
        name: query.name,
        variables: variablesOf(query, place),
      }));
    asked.forEach(({ query, variables }) => cache.writeQuery({ query, variables, data: answerTo(query) }));
    const lost = asked.filter((options) => cache.readQuery(options) === null);
    expect(asked.length).toBeGreaterThan(15);
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});
