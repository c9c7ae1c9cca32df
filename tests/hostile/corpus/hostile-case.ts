import type { Reply } from '../reply.ts';
import { type Operation, sendOperation } from '../send.ts';
import type { Target } from '../target.ts';

/** A value that its type does not take. */
export const wrongVariable = 'BAD_USER_INPUT variable';
/** More values than anybody sends. */
export const tooManyValues = 'BAD_USER_INPUT values';
/** U+0000 in a text. */
export const zeroByte = 'BAD_USER_INPUT zero';
/** An argument that its resolver does not take. */
export const wrongArgument = 'BAD_USER_INPUT argument';
/** What a command answers to a form. */
export const correctFields = 'data InvalidInputError';

/** Something that nobody sends who means well. */
export interface HostileCase {
  readonly name: string;
  readonly send: (target: Target) => Promise<Reply>;
  /** the guard that it is for, or the small right answer, see `Reply.guard`: no other one will do */
  readonly guard: string;
}

/** Repeats something the given number of times. */
export function times(count: number, write: (index: number) => string, separator = ' '): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(separator);
}

/** An operation with hostile values of its variables, and the guard that they are for. */
export type HostileValues = readonly [
  name: string,
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  guard: HostileCase['guard'],
];

/** Values of variables over HTTP. */
export function casesOf(group: string, values: readonly HostileValues[]): HostileCase[] {
  return values.map(([name, operation, variables, guard]) => ({
    name: `${group}: ${name}`,
    guard,
    send: (target) => sendOperation(target, operation, variables),
  }));
}
