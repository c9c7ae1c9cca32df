import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withApi } from './nginx-site.ts';

const site = readFileSync(resolve(import.meta.dirname, '../../../../tools/operation/nginx/signali.conf'), 'utf8');

describe('the site of nginx', () => {
  it('asks one api no more, and again afterwards', () => {
    const without = withApi(site, '3000', false);
    expect(without).toContain('server 127.0.0.1:3000 max_fails=0 down;\n  server 127.0.0.1:3001 max_fails=0;');
    expect(withApi(without, '3000', false)).toBe(without);
    expect(withApi(without, '3000', true)).toBe(site);
  });

  it('of somebody else stays as it is', () => {
    expect(withApi(site, '300', false)).toBe(site);
    expect(withApi('server 10.0.0.1:3000;', '3000', false)).toBe('server 10.0.0.1:3000;');
  });
});
