import {
  type ASTNode,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  print,
  visit,
} from 'graphql';
import { createHash } from 'node:crypto';

/** An operation of the front ends as the server gets it. */
export interface OperationText {
  /** SHA-256 of the text as Apollo Client prints it, by which a trusted document is known */
  readonly id: string;
  readonly name: string;
  readonly type: OperationDefinitionNode['operation'];
  readonly text: string;
  /** Whether everybody gets the same answer: the query is marked `@public`. */
  readonly isPublic: boolean;
}

/**
 * The directive of our documents that the server does not know: the answer of the query follows from what is published,
 * the menus, its variables and the language alone. It never travels.
 */
export const publicMark = 'public';

/**
 * The operations of some documents, each with the fragments that it uses. The text asks for the type of every object,
 * by which Apollo's cache knows it, so that Apollo has nothing to add.
 * @throws Error when an operation has no name, or a fragment is not there
 */
export function operationTexts(files: readonly { document?: DocumentNode }[]): OperationText[] {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  return definitions.filter(isOperation).map((operation) => textOf(operation, fragments));
}

function textOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationText {
  const name = operation.name?.value;
  if (name === undefined) {
    throw new Error(`An operation has no name: ${print(operation)}`);
  }
  const directives = operation.directives ?? [];
  const used = new Map<string, FragmentDefinitionNode>();
  collectFragments(operation, fragments, used);
  const sent = [{ ...operation, directives: directives.filter((each) => !isPublicMark(each)) }, ...used.values()];
  const text = print({ kind: Kind.DOCUMENT, definitions: sent.map((part) => withTypeNames(part)) });
  return {
    id: createHash('sha256').update(text).digest('hex'),
    name,
    type: operation.operation,
    text,
    isPublic: directives.some(isPublicMark),
  };
}

/** Adds the fragments that a definition spreads, and those that they spread themselves. */
function collectFragments(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  used: Map<string, FragmentDefinitionNode>,
): void {
  visit(definition, {
    [Kind.FRAGMENT_SPREAD]: ({ name: { value } }) => {
      const fragment = fragments.get(value);
      if (!fragment) {
        throw new Error(`There is no fragment ${value} in these documents.`);
      }
      if (!used.has(value)) {
        used.set(value, fragment);
        collectFragments(fragment, fragments, used);
      }
    },
  });
}

const typeName: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
const isTypeName = (selection: SelectionNode) =>
  selection.kind === Kind.FIELD && selection.name.value === typeName.name.value;

/** The definition with `__typename` at the end of each selection that lacks it, except of the operation itself. */
function withTypeNames(definition: DefinitionNode): DefinitionNode {
  return visit(definition, {
    [Kind.SELECTION_SET]: {
      leave: (set: SelectionSetNode, _key, owner) =>
        set.selections.some(isTypeName) || (owner as ASTNode).kind === Kind.OPERATION_DEFINITION
          ? undefined
          : { ...set, selections: [...set.selections, typeName] },
    },
  });
}

const isOperation = (definition: DefinitionNode) => definition.kind === Kind.OPERATION_DEFINITION;
const isFragment = (definition: DefinitionNode) => definition.kind === Kind.FRAGMENT_DEFINITION;
const isPublicMark = ({ name }: DirectiveNode) => name.value === publicMark;
