import { registerEnumType } from 'type-graphql';

/**
 * A list of words as an enum of the schema; type-graphql wants an object, the domain has unions of texts.
 * @param values the words, alone or each with its description
 * @param describe gives the description of a word from a list
 */
export function enumOf<const T extends string>(
  name: string,
  description: string,
  values: readonly T[] | Readonly<Record<T, string>>,
  describe?: (value: T) => string,
): { readonly [Value in T]: Value } {
  const descriptions: readonly (readonly [string, string | undefined])[] = isList(values)
    ? values.map((value) => [value, describe?.(value)])
    : Object.entries<string>(values);
  const words = Object.fromEntries(descriptions.map(([value]) => [value, value])) as { readonly [Value in T]: Value };
  const valuesConfig = Object.fromEntries(descriptions.map(([value, text]) => [value, { description: text }]));
  registerEnumType<Readonly<Record<string, string>>>(words, { name, description, valuesConfig });
  return words;
}

function isList<T extends string>(values: readonly T[] | Readonly<Record<T, string>>): values is readonly T[] {
  return Array.isArray(values);
}
