import { type Condition, sql } from '@ns/platform';
import { s } from '../entities/index.ts';

/**
 * Whether the correspondent of `signal s` has a telephone number that ends with these digits. An index of numbers from
 * their end answers it. The caller adds the rights: who sees a signal sees its correspondent.
 */
export function calledFrom(digits: string): Condition {
  const start = `${[...digits].reverse().join('')}%`;
  return sql<boolean>`(${s.id} in (
    select signal_id from signal_correspondent where phone is not null and phone_from_end(phone) like ${start}))`;
}
