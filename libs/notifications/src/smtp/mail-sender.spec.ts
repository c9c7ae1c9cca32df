import { describe, expect, it } from 'vitest';
import { readMailSender, underName } from './mail-sender.ts';

describe('the sender under the name that the municipality gave', () => {
  const from = (configured: string, name: string | null) => underName(readMailSender(configured), () => name).from;

  it.each([
    ['Неспешни сигнали <signali@example.bg>', 'Община Примерово', '"Община Примерово" <signali@example.bg>'],
    ['signali@example.bg', 'Община', '"Община" <signali@example.bg>'],
    ['Сигнали <signali@example.bg>', null, 'Сигнали <signali@example.bg>'],
    ['Сигнали <signali@example.bg>', 'а" <x@evil.test>, "', '"а\\" <x@evil.test>, \\"" <signali@example.bg>'],
  ])('%s as %s', (configured, name, expected) => {
    expect(from(configured, name)).toBe(expected);
  });
});
