import { describe, expect, it } from 'vitest';
import { landingPage } from './landing-page.ts';

describe('the page at the address of the api', () => {
  it('loads nothing, and names no server but this one', async () => {
    const listener = await landingPage('https://signali.example').serverWillStart?.({} as never);
    const { html } = (await listener?.renderLandingPage?.()) ?? { html: () => Promise.resolve('') };
    expect(typeof html).toBe('string');
    const text = typeof html === 'string' ? html : '';
    expect(text).not.toMatch(/<script|<link|<img|src=/);
    const addresses = text.match(/https?:\/\/[^/"<\s]+/g) ?? [];
    expect([...new Set(addresses)]).toEqual(['https://signali.example']);
  });
});
