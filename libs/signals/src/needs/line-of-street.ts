import type { EntityManager } from '@ns/platform';
import type { Line } from '../queries/along-line.ts';

/** The line of a street by its settlement and code; without pieces when there is no such street. */
export type LineOfStreet = (em: EntityManager, settlement: string, code: string) => Promise<Line>;
