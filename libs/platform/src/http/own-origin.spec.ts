import { describe, expect, it } from 'vitest';
import { isAllowedOrigin, transportSecurityHeaders } from './own-origin.ts';

const site = { publicUrl: 'https://signali.example.bg', nativeOrigins: ['capacitor://localhost'] };

describe('an origin', () => {
  it.each([
    ['a program', undefined, true],
    ['the public site', 'https://signali.example.bg', true],
    ['a native app', 'capacitor://localhost', true],
    ['another site', 'https://elsewhere.example', false],
    ['another port', 'https://signali.example.bg:8443', false],
    ['the same host without https', 'http://signali.example.bg', false],
    ['a file', 'null', false],
    ['a developer’s machine, on a public server', 'http://localhost:3000', false],
  ])('of %s', (_, origin, allowed) => {
    expect(isAllowedOrigin(origin, site)).toBe(allowed);
  });

  it('of any name of the own machine counts there', () => {
    const local = { publicUrl: 'http://127.0.0.1:3000', nativeOrigins: [] };
    expect(isAllowedOrigin('http://localhost:3000', local)).toBe(true);
    expect(isAllowedOrigin('http://localhost.elsewhere.example', local)).toBe(false);
  });
});

describe('https', () => {
  it('is remembered by browsers only where the site has it', () => {
    expect(transportSecurityHeaders('https://signali.example.bg')).toHaveProperty('strict-transport-security');
    expect(transportSecurityHeaders('http://127.0.0.1:3000')).toEqual({});
  });
});
