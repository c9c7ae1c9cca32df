import { describe, expect, it } from 'vitest';
import { parseXml, XmlRefused } from './xml-reader.ts';

const entityBomb =
  '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b ' +
  '"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><Message>&b;&b;&b;&b;&b;&b;</Message>';

describe('XML from outside', () => {
  it.each([
    ['an entity bomb', entityBomb],
    ['an external entity', '<!DOCTYPE m SYSTEM "file:///etc/passwd"><m/>'],
    ['an undeclared entity', '<m>&secret;</m>'],
    ['text that is no XML', 'Service Unavailable'],
    ['nothing', ''],
    ['an unclosed element', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['an unbound prefix', '<x:a/>'],
    ['an unfinished comment', '<a><!-- </a>'],
    ['an unfinished tag', '<a b="'],
    ['a very long tag', `<a ${Array.from({ length: 2000 }, (_, index) => `x${index}="1"`).join(' ')}/>`],
    ['deep nesting', '<a>'.repeat(41) + '</a>'.repeat(41)],
    ['a text over the limit', `<a>${'x'.repeat(1_000_000)}</a>`],
  ])('%s is refused', (_name, text) => {
    expect(() => parseXml(text)).toThrow(XmlRefused);
  });

  it('a mark at the beginning, comments, CDATA and quoted brackets are read', () => {
    const root = parseXml(
      '\uFEFF<?xml version="1.0"?><!-- > --><a b="x>y/"><c><![CDATA[<d>]]></c></a>',
    ).documentElement;
    expect(root?.textContent).toBe('<d>');
  });

  it('siblings do not count as depth', () => {
    expect(() => parseXml(`<a>${'<b/><c></c>'.repeat(100)}</a>`)).not.toThrow();
  });

  it('line separators of Unicode stay what they are', () => {
    expect(parseXml('<a>x\u2028y\r\nz</a>').documentElement?.textContent).toBe('x\u2028y\nz');
  });
});
