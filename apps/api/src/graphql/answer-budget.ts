import { type Language, requestError } from '@ns/platform';
import {
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  GraphQLString,
  isObjectType,
} from 'graphql';

/** What the error says of an answer that is too large. */
const budget = { bound: 'answer' } as const;

/** Characters of text that one answer may hold. */
export class AnswerBudget {
  private left: number;

  constructor(private readonly characters: number) {
    this.left = characters;
  }

  /** The same budget for another answer. */
  renew(): AnswerBudget {
    return new AnswerBudget(this.characters);
  }

  /**
   * @returns false when it was spent before: the answer has its error already, and one for each of a thousand further
   *   texts would cost more than these
   * @throws GraphQLError QUERY_TOO_COSTLY when this spends more than there is
   */
  spend(characters: number): boolean {
    if (this.left < 0) {
      return false;
    }
    this.left -= characters;
    if (this.left < 0) {
      throw new GraphQLError('The answer is too large.', { extensions: { code: 'QUERY_TOO_COSTLY', ...budget } });
    }
    return true;
  }
}

/** A context whose answer is counted. */
export interface CountedContext {
  readonly answer: AnswerBudget;
}

/**
 * Has every text of every answer counted while it is made, so that an answer that grows beyond its budget ends there
 * and not when it is written out. Only texts can grow: the number of all other values is bounded by the cost of the
 * operation.
 */
export function countTexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) {
      continue;
    }
    for (const field of Object.values(type.getFields())) {
      if (getNamedType(field.type) !== GraphQLString) {
        continue;
      }
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: CountedContext, info) => {
        const value: unknown = resolve(source, args, context, info);
        return value instanceof Promise
          ? value.then((text: unknown) => counted(text, context))
          : counted(value, context);
      };
    }
  }
  return schema;
}

/** The text, or an empty one in an answer that is too large and will not be sent. */
function counted(value: unknown, context: CountedContext): unknown {
  if (typeof value === 'string') {
    return context.answer.spend(value.length) ? value : '';
  }
  return Array.isArray(value) ? value.map((entry: unknown) => counted(entry, context)) : value;
}

/**
 * The answer that is sent: one that ran out of its budget has no data, because part of a list would look like the whole
 * of it, and one error, because every text after the last one failed for the same reason.
 */
export function wholeAnswer<Answer extends { readonly errors?: readonly GraphQLFormattedError[] }>(
  answer: Answer,
  language: Language,
): Answer | { readonly errors: readonly GraphQLFormattedError[] } {
  const isCutShort = answer.errors?.some(({ extensions }) => extensions?.['bound'] === budget.bound);
  return isCutShort ? { errors: [requestError('QUERY_TOO_COSTLY', language, budget).toJSON()] } : answer;
}
