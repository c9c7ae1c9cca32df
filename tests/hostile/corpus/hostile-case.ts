import type { Reply } from '../reply.ts';
import { type Operation, sendOperation } from '../send.ts';
import type { Target } from '../target.ts';

export const badInput = 'BAD_USER_INPUT';

/** Something that nobody sends who means well. */
export interface HostileCase {
  readonly name: string;
  readonly send: (target: Target) => Promise<Reply>;
  /** kinds of answer that are right, see `Reply.kind` */
  readonly expected: string | RegExp;
}

/** Repeats something the given number of times. */
export function times(count: number, write: (index: number) => string, separator = ' '): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(separator);
}

/** An operation with hostile values of its variables; unless it says otherwise, they are refused as bad input. */
export type HostileValues = readonly [
  name: string,
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  expected?: HostileCase['expected'],
];

/** Values of variables over HTTP. */
export function casesOf(group: string, values: readonly HostileValues[]): HostileCase[] {
  return values.map(([name, operation, variables, expected = badInput]) => ({
    name: `${group}: ${name}`,
    expected,
    send: (target) => sendOperation(target, operation, variables),
  }));
}
