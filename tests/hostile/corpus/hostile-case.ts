import { type Reply } from '../reply.ts';
import { type Target } from '../target.ts';

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
