import { describe, expect, it } from 'vitest';
import { pageOfLink } from './app-links.ts';

const server = 'https://signali.example.bg';

describe('a link that is handed to the app', () => {
  it.each([
    '/s/NS-2026-000123',
    '/signals/0197c5f2-7d6a-7000-8000-000000000001',
    '/signals?state=open',
    '/from-mail#token=AbC-_0',
    '/verify#token=a%2Bb',
    '/verify?token=a%2Bb',
    '/reset#token=a.b',
    '/email#token=a.b',
    '/sign-in',
    '/map?near=43.85,25.95',
  ])('opens %s', (page) => {
    expect(pageOfLink(server + page, server)).toBe(page);
  });

  it.each([
    '',
    'nonsense',
    'javascript:alert(1)//https://signali.example.bg/map',
    'http://signali.example.bg/map',
    'https://other.example.bg/map',
    'https://signali.example.bg.evil.test/map',
    'https://signali.example.bg@evil.test/map',
    'https://user:secret@signali.example.bg/map',
    'https://signali.example.bg:8443/map',
    'bg.obshtina.signali://map',
    'https://signali.example.bg/',
    'https://signali.example.bg//evil.test/map',
    'https://signali.example.bg/console/',
    'https://signali.example.bg/mail/unsubscribe?token=a',
    'https://signali.example.bg/s/',
    'https://signali.example.bg/s/..%2F..%2Fconsole',
    'https://signali.example.bg/s/../console/',
    `https://signali.example.bg/s/${'x'.repeat(80)}`,
    `https://signali.example.bg/map?${'x'.repeat(3000)}`,
  ])('leads nowhere: %s', (link) => {
    expect(pageOfLink(link, server)).toBeUndefined();
  });

  it('leads nowhere in an app that knows no server', () => {
    expect(pageOfLink(`${server}/map`, '')).toBeUndefined();
  });
});
