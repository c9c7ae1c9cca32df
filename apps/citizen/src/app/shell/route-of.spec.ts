import { describe, expect, it } from 'vitest';
import { routeOf } from './route-of.ts';

const routes = ['', 'report', 'signals', 'signals/:id', 's/:reference', 'report/sent/:id', '**'].map((path) => ({
  path,
}));

describe('the page of an address', () => {
  it.each([
    ['/', ''],
    ['/report', 'report'],
    ['/signals/018f', 'signals/:id'],
    ['/s/NS-2026-000123', 's/:reference'],
    ['/report/sent/018f', 'report/sent/:id'],
  ])('%s is %s', (pathname, path) => {
    expect(routeOf(routes, pathname)?.path).toBe(path);
  });

  it.each(['/nothing', '/signals/018f/more', '/report/'])('%s is none', (pathname) => {
    expect(routeOf(routes, pathname)).toBeUndefined();
  });
});
