import { describe, expect, it } from 'vitest';
import { graphqlHttpUrl, graphqlSocketUrl } from './graphql-endpoint.ts';

describe('the addresses of the server', () => {
  it('are relative to the page on the web', () => {
    expect(graphqlHttpUrl('')).toBe('/graphql');
  });

  it('open a plain socket on a plain page and an encrypted one on an encrypted page', () => {
    expect(graphqlSocketUrl('', 'http://127.0.0.1:3000')).toBe('ws://127.0.0.1:3000/graphql');
    expect(graphqlSocketUrl('', 'https://signali.example.bg')).toBe('wss://signali.example.bg/graphql');
  });

  it('follow the configured server in the native app, not the page on the device', () => {
    expect(graphqlSocketUrl('https://signali.example.bg', 'https://localhost')).toBe(
      'wss://signali.example.bg/graphql',
    );
  });
});
