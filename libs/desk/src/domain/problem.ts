import type { Text } from '../texts/index.ts';

/** One wrong input; `path` is the field of the form. */
export interface Problem {
  readonly path: string;
  readonly message: Text;
}
