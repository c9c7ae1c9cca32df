import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Values for arguments: by `name:Type`, otherwise by the type. */
export type ArgumentValues = Readonly<Record<string, string>>;

/** Writes a query of the given depth of types. */
export type QueryOfDepth = (depth: number) => string;

/**
 * A query for each field of `Query`, with every field that can be reached from it. Required arguments, and lists of
 * enums and dates, get a value; an argument that is an enum gives one query for each of its words.
 * @param values GraphQL literals, as `{ ID: '"…"', 'from:Date': '"2026-01-01"' }`; an optional argument gets one
 *   by its name only
 */
export function queriesOfEverything(schema: GraphQLSchema, values: ArgumentValues): ReadonlyMap<string, QueryOfDepth> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    fields.flatMap((field) =>
      argumentLists(field, values).map((list, index) => [
        `${field.name}${index > 0 ? ` ${list}` : ''}`,
        (depth: number) => `{ ${field.name}${list}${selectionOf(schema, field.type, values, [], depth)} }`,
      ]),
    ),
  );
}

function argumentLists(field: GraphQLField<unknown, unknown>, values: ArgumentValues): readonly string[] {
  let lists: readonly (readonly string[])[] = [[]];
  for (const { name, type } of field.args) {
    const isWanted =
      isNonNullType(type) || values[`${name}:${getNamedType(type).name}`] !== undefined || isListOfEnum(type);
    if (isWanted) {
      lists = lists.flatMap((list) =>
        literalsOf(name, type, values).map((literal) => [...list, `${name}: ${literal}`]),
      );
    }
  }
  return lists.map((list) => (list.length > 0 ? `(${list.join(', ')})` : ''));
}

function isListOfEnum(type: GraphQLInputType): boolean {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) && isEnumType(getNamedType(bare));
}

function literalsOf(name: string, type: GraphQLInputType, values: ArgumentValues): readonly string[] {
  const named = getNamedType(type);
  const known = values[`${name}:${named.name}`] ?? values[named.name];
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  if (known !== undefined) {
    return [isList ? `[${known}]` : known];
  }
  if (isEnumType(named)) {
    const words = named.getValues().map((value) => value.name);
    return isList ? [`[${words.join(', ')}]`] : words;
  }
  if (isInputObjectType(named)) {
    const needed = Object.values(named.getFields()).filter((field) => isNonNullType(field.type));
    const parts = needed.map((field) => `${field.name}: ${literalsOf(field.name, field.type, values)[0] ?? 'null'}`);
    return [isList ? `[{ ${parts.join(', ')} }]` : `{ ${parts.join(', ')} }`];
  }
  throw new Error(`The walk has no value for ${name}: ${String(type)}.`);
}

function selectionOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  values: ArgumentValues,
  above: readonly string[],
  depth: number,
): string {
  const named = getNamedType(type);
  if (isLeafType(named)) {
    return '';
  }
  if (isAbstractType(named)) {
    const parts = schema
      .getPossibleTypes(named)
      .map((possible) => `... on ${possible.name}${selectionOf(schema, possible, values, above, depth)}`);
    return ` { __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named) || above.includes(named.name) || above.length >= depth) {
    return ' { __typename }';
  }
  const inner = Object.values(named.getFields()).map((field) => {
    const below = selectionOf(schema, field.type, values, [...above, named.name], depth);
    return `${field.name}${argumentLists(field, values)[0] ?? ''}${below}`;
  });
  return ` { ${inner.join(' ')} }`;
}
