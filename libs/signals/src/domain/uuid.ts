import { z } from 'zod';

const uuid = z.guid();

/** Whether a text is a UUID. Ids come from outside: what is none cannot be found and must not reach the database. */
export function isUuid(id: string): boolean {
  return uuid.safeParse(id).success;
}
