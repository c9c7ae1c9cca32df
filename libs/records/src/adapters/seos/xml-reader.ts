import { DOMParser, type Document, type Element, onErrorStopParsing } from '@xmldom/xmldom';

/** Bounds for XML that comes from outside. */
export interface XmlLimits {
  /** Longest accepted text, in UTF-16 units. */
  readonly maxLength: number;
  /** Deepest accepted nesting of elements. */
  readonly maxDepth: number;
  /** Most accepted tags, comments and instructions; as many as the length allows when left out. */
  readonly maxTags?: number;
}

/** Enough for a status answer; a registration request with photos needs a greater length. */
export const answerLimits: XmlLimits = { maxLength: 1_000_000, maxDepth: 40 };

/** Longest accepted tag with its attributes: base64 and prose stand in text, never here. */
const maxTagLength = 8_192;

/** Thrown for text that is not XML we are willing to read. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
}

/**
 * Parses XML from outside: no document type, no entities of the sender's making, bounded in size
 * and depth. @throws XmlRefused
 */
export function parseXml(text: string, limits: XmlLimits = answerLimits): Document {
  const source = text.replace(/^\uFEFF/, '').trimStart();
  if (source.length > limits.maxLength) {
    throw new XmlRefused(`longer than ${limits.maxLength} characters`);
  }
  if (/<!(doctype|entity)/i.test(source)) {
    throw new XmlRefused('a document type declaration is not allowed');
  }
  // XML has no such character, but the parser reads its reference, and no database text can hold it.
  if (/\u0000|&#(0+|x0+);/i.test(source)) {
    throw new XmlRefused('the character U+0000 is not allowed');
  }
  checkNesting(source, limits);
  try {
    return new DOMParser({ onError: onErrorStopParsing, locator: false, normalizeLineEndings }).parseFromString(
      source,
      'text/xml',
    );
  } catch (cause) {
    throw new XmlRefused('not well-formed', { cause });
  }
}

/** The root element. @throws XmlRefused when there is none. */
export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (root === null) {
    throw new XmlRefused('no root element');
  }
  return root;
}

/** Child elements with this local name, whatever their namespace: peers differ in it. */
export function childrenOf(parent: Element, localName: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName === localName) {
      found.push(node);
    }
  }
  return found;
}

/** The first such child, or undefined. */
export function childOf(parent: Element | undefined, localName: string): Element | undefined {
  return parent === undefined ? undefined : childrenOf(parent, localName)[0];
}

/** Trimmed text of a child; undefined when it is absent or empty. */
export function textOf(parent: Element | undefined, localName: string): string | undefined {
  const text = childOf(parent, localName)?.textContent?.trim();
  return text === undefined || text === '' ? undefined : text;
}

export function isElement(node: { nodeType: number }): node is Element {
  return node.nodeType === 1;
}

/** XML 1.0 line ends only: the parser's own rule (XML 1.1) would change signed text. */
function normalizeLineEndings(source: string): string {
  return source.replace(/\r\n?/g, '\n');
}

/** Walks the tags once, before any tree is built, so that depth and attributes cannot exhaust the parser. */
function checkNesting(source: string, { maxDepth, maxTags }: XmlLimits): void {
  let depth = 0;
  let tags = 0;
  let at = source.indexOf('<');
  while (at !== -1) {
    tags += 1;
    if (maxTags !== undefined && tags > maxTags) {
      throw new XmlRefused(`more than ${maxTags} tags`);
    }
    const end = endOfMarkup(source, at);
    if (source.startsWith('</', at)) {
      depth -= 1;
    } else if (/[^!?]/.test(source.charAt(at + 1)) && source.charAt(end - 1) !== '/') {
      depth += 1;
    }
    if (depth > maxDepth) {
      throw new XmlRefused(`nested deeper than ${maxDepth} elements`);
    }
    at = source.indexOf('<', end);
  }
}

/** Index of the `>` that ends the markup which begins at `start`. */
function endOfMarkup(source: string, start: number): number {
  if (source.startsWith('<!--', start)) {
    return endAfter(source, '-->', start + 4);
  }
  if (source.startsWith('<![CDATA[', start)) {
    return endAfter(source, ']]>', start + 9);
  }
  if (source.startsWith('<?', start)) {
    return endAfter(source, '?>', start + 2);
  }
  let quote = '';
  for (let at = start + 1; at < source.length && at - start <= maxTagLength; at += 1) {
    const character = source.charAt(at);
    if (quote !== '') {
      quote = character === quote ? '' : quote;
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      return at;
    }
  }
  throw new XmlRefused('a tag that is too long or never ends');
}

function endAfter(source: string, terminator: string, from: number): number {
  const at = source.indexOf(terminator, from);
  if (at === -1) {
    throw new XmlRefused('markup that never ends');
  }
  return at + terminator.length - 1;
}
