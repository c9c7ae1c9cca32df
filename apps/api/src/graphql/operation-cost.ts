import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  GraphQLString,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { extraWork, usualLetters, usualRows } from './field-weights.ts';

/** What is about to run: valid, within `documentBounds`, with variables that are coerced already. */
export interface CountedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const objectUnits = 1;
const leafUnits = 0.2;
const lettersPerUnit = 100;
/** Letters of values that are no texts: numbers, enums, ids, times. */
const otherLetters = 15;
/** Letters of a text that `field-weights.ts` does not class. */
const unclassedLetters = 50;

/**
 * Counts what an operation is likely to cost before anything is read: fields times rows, texts by their length, root
 * fields by their work. Page sizes multiply as they are asked for, so nested lists grow fast. Fields that are skipped
 * cost nothing. Walks every spread anew: `documentBounds` hold.
 * @throws GraphQLError when an argument cannot be read; Error for anything that a valid document does not have
 * @returns units; one is some 100 bytes of answer or 5 µs of the processor
 */
export function operationCost(schema: GraphQLSchema, { operation, fragments, variables }: CountedOperation): number {
  const ofSelectionSet = (set: SelectionSetNode, parent: string): number =>
    set.selections.reduce((units, node) => (isIncluded(node, variables) ? units + ofNode(node, parent) : units), 0);

  const ofNode = (node: SelectionNode, parent: string): number => {
    if (node.kind === Kind.FIELD) {
      return ofField(node, parent);
    }
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return ofSelectionSet(node.selectionSet, node.typeCondition?.name.value ?? parent);
    }
    const fragment = known(fragments.get(node.name.value));
    return ofSelectionSet(fragment.selectionSet, fragment.typeCondition.name.value);
  };

  const ofField = (node: FieldNode, parent: string): number => {
    const nameLetters = (node.alias ?? node.name).value.length;
    if (node.name.value === TypeNameMetaFieldDef.name) {
      return leafUnits + nameLetters / lettersPerUnit;
    }
    const field = known(fieldOf(schema, parent, node.name.value));
    const coordinate = `${parent}.${field.name}`;
    const rows = rowsOf(field, coordinate, getArgumentValues(field, node, variables));
    const type = getNamedType(field.type);
    const one =
      isCompositeType(type) && node.selectionSet
        ? objectUnits + ofSelectionSet(node.selectionSet, type.name)
        : leafUnits + lettersOf(field, parent) / lettersPerUnit;
    return extraWork(coordinate) + nameLetters / lettersPerUnit + rows * one;
  };

  return ofSelectionSet(operation.selectionSet, known(schema.getRootType(operation.operation)).name);
}

/** What a valid document names is there; an estimate that leaves something out would let it through. */
function known<T>(part: T | null | undefined): T {
  if (part === null || part === undefined) {
    throw new Error('The cost of something unknown was asked.');
  }
  return part;
}

function fieldOf(schema: GraphQLSchema, parent: string, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) {
    return SchemaMetaFieldDef;
  }
  if (name === TypeMetaFieldDef.name) {
    return TypeMetaFieldDef;
  }
  const type = schema.getType(parent);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function rowsOf(
  field: GraphQLField<unknown, unknown>,
  coordinate: string,
  { first }: Readonly<Record<string, unknown>>,
): number {
  if (typeof first === 'number') {
    return Math.max(first, 1);
  }
  // The connection above it has been multiplied by its page size.
  if (field.name === 'edges') {
    return 1;
  }
  return usualRows(coordinate, isList(field.type) ? getNamedType(field.type).name : null);
}

function lettersOf(field: GraphQLField<unknown, unknown>, parent: string): number {
  // The schema's own names and descriptions are short.
  if (getNamedType(field.type) !== GraphQLString || parent.startsWith('__')) {
    return otherLetters;
  }
  return usualLetters(field.name) ?? unclassedLetters;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function isIncluded(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false
  );
}
