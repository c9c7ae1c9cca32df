import { getNamedType, GraphQLString, isCompositeType, isListType, isNonNullType } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';

/** What a field is expected to cost where its type does not say. */
export interface FieldCost {
  /** usual entries of a list that takes no page size; of another field, how often it has a value */
  readonly rows?: number;
  /** usual length of a text */
  readonly characters?: number;
  /** units of work beyond the answer: statements, password hashing; half a millisecond of the processor is about 100 */
  readonly work?: number;
}

const usualRows = 10;
/** Characters of a text, and of values that are no texts: numbers, enums, ids, times. */
const usualCharacters = { text: 50, other: 15 } as const;
const objectUnits = 1;
const leafUnits = 0.2;
const charactersPerUnit = 100;

/**
 * Declares the cost of a field: the option `complexity` of type-graphql, read by graphql-query-complexity. One unit is
 * some 100 bytes of the answer or 5 µs of the processor. A page size that is asked for (`first`) multiplies what is
 * selected of a row; without arguments it is the cost of every field that declares none.
 */
export function costs({ rows, characters, work = 0 }: FieldCost = {}): ComplexityEstimator {
  return ({ field, node, args, childComplexity }) => {
    const type = getNamedType(field.type);
    const length = characters ?? (type === GraphQLString ? usualCharacters.text : usualCharacters.other);
    const one = isCompositeType(type) ? objectUnits + childComplexity : leafUnits + length / charactersPerUnit;
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const first: unknown = args['first'];
    const count = typeof first === 'number' ? Math.max(first, 1) : (rows ?? (isList ? usualRows : 1));
    return work + (node.alias?.value.length ?? 0) / charactersPerUnit + count * one;
  };
}
