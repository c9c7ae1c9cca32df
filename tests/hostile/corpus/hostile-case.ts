import { type Reply } from '../reply.ts';
import { type Asker, type Target } from '../target.ts';

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

/** A document with hostile values of its variables. */
export interface HostileValues {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly expected?: string | RegExp;
  readonly asker?: Asker;
}
