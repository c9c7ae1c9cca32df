import { expect, it } from 'vitest';
import { beganAt } from './identity.ts';

it.each([
  ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f', '2022-02-22T19:22:22.000Z'],
  ['7b1e2c44-9a0d-4f6e-8c53-2d9be1f0c922', undefined],
  ['017f22e2-79b0-7cc3-98c4-dc0c0c07398', undefined],
  ['', undefined],
])('the identity %s began at %s', (id, at) => {
  expect(beganAt(id)?.toISOString()).toBe(at);
});
