import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { comparedFields } from './compared-fields.ts';
import { unfoldedSize } from './unfolded-size.ts';

/**
 * How large a stranger's document may be, by its unfolded size: every fragment counted as often as it is spread,
 * whatever the conditions. The largest document of our own apps has 873 selections, 273 tokens and 6 levels.
 */
export const documentBounds = {
  /** tokens of the text: no parser or rule recurses too deep */
  tokens: 1_000,
  /** fields and fragments */
  selections: 2_000,
  levels: 20,
  /** pairs of fields for one place in the answer, which validation compares: some ten milliseconds at most */
  comparisons: 10_000,
  /** characters of a name in the answer: it is repeated in every row of a list */
  nameLength: 100,
} as const;

/** The bound that a document exceeds; a fragment within itself has no end. */
export type ExceededBound = Exclude<keyof typeof documentBounds, 'tokens'> | 'circular';

/** Options of the parser: a text of more tokens is not read. */
export const parseOptions = { maxTokens: documentBounds.tokens } as const;

/**
 * Options of validation: further errors add no information, and suggestions would name fields of the schema. One more
 * error says that there were more.
 */
export const validationOptions = { maxErrors: 9, hideSuggestions: true } as const;

/**
 * Refuses a document by its bounds, before anything else is said of it: the other rules, of which one compares fields
 * with each other, then see a document without definitions. What comes later, cost and execution, may walk it spread by
 * spread.
 */
const bounds: ValidationRule = (context) => ({
  Document(document) {
    const bound = exceededBound(document);
    if (!bound) {
      return undefined;
    }
    const limit = bound === 'circular' ? {} : { limit: documentBounds[bound] };
    context.reportError(new GraphQLError('The document is too large.', { extensions: { bound, ...limit } }));
    return { ...document, definitions: [] };
  },
});

function exceededBound(document: DocumentNode): ExceededBound | undefined {
  const { isCircular, selections, levels } = unfoldedSize(document);
  if (isCircular) {
    return 'circular';
  }
  if (selections > documentBounds.selections) {
    return 'selections';
  }
  if (levels > documentBounds.levels) {
    return 'levels';
  }
  if (comparedFields(document) > documentBounds.comparisons) {
    return 'comparisons';
  }
  let longest = 0;
  visit(document, { [Kind.NAME]: ({ value }) => void (longest = Math.max(longest, value.length)) });
  return longest > documentBounds.nameLength ? 'nameLength' : undefined;
}

/** Rules of our own for the documents of strangers, in addition to those of the specification. */
export const documentRules: readonly ValidationRule[] = [bounds];

/** How many documents are remembered; one holds some 0.3 MB at most, by its tokens and the longest message. */
const rememberedDocuments = 100;

/** Valid documents of strangers by a key of each: the last ones, whatever their size. */
export function lastDocuments(): LRUCache<string, DocumentNode> {
  return new LRUCache({ max: rememberedDocuments });
}

/** Strangers' documents on the socket, where Apollo Server is not: parsed and validated as it does it. */
export class StrangersDocuments {
  /** By text: subscribers of the same text hold one document. */
  private readonly valid = lastDocuments();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document of a text, or its errors with their codes. */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.valid.get(text);
    if (known) {
      return known;
    }
    const read = readDocument(this.schema, text);
    if ('kind' in read) {
      this.valid.set(text, read);
    }
    return read;
  }
}

/** Parses and validates a text; returns the document, or its errors with their codes. */
function readDocument(schema: GraphQLSchema, text: string): DocumentNode | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(text, parseOptions);
  } catch (cause) {
    if (cause instanceof GraphQLError) {
      return [withCode(cause, 'GRAPHQL_PARSE_FAILED')];
    }
    throw cause;
  }
  const errors = validate(schema, document, [...specifiedRules, ...documentRules], validationOptions);
  return errors.length === 0 ? document : errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    ...(source && { source }),
    ...(positions && { positions }),
    extensions: { ...extensions, code },
  });
}
