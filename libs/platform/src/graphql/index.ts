// The decorators of type-graphql look for it when a decorated class is defined.
import 'reflect-metadata';
export { type Connection, connectionTypes, type Edge, PageInfo, pageSize, toConnection } from './connection.ts';
export { type RequestContext } from './context.ts';
export {
  ActionNotAvailableError,
  ErrorResult,
  FieldProblem,
  type InputProblem,
  InvalidInputError,
  NotFoundError,
} from './error-results.ts';
export { enumOf } from './enum-of.ts';
export { costs, type FieldCost } from './costs.ts';
export { defaulted, field, fieldsOf, nullable, omittable } from './fields-of.ts';
export { type CursorPart, keysetCursor, type KeysetCursor } from './keyset-cursor.ts';
export { RequestError, requestError, type RequestErrorCode } from './request-errors.ts';
export { type BatchRead, inKeyOrder, RequestLoaders } from './request-loaders.ts';
export { resultUnion } from './result-union.ts';
export { type ResolverInstance, schemaOf } from './schema-of.ts';
export { DateScalar, DateTimeScalar, isCalendarDay } from './scalars.ts';
