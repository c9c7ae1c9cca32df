/** One XML element to write: no attributes but its namespace, and either text or children. */
export interface XmlElement {
  readonly name: string;
  /** Written as a default namespace when it differs from the parent's. */
  readonly namespace?: string;
  readonly content: string | readonly XmlElement[];
}

/** An element holding text or children; absent children are left out. */
export function element(name: string, content: string | readonly (XmlElement | undefined)[]): XmlElement {
  return { name, content: typeof content === 'string' ? content : content.filter((child) => child !== undefined) };
}

/** An element with text, or nothing at all when the value is missing or blank. */
export function optionalElement(name: string, value: string | undefined): XmlElement | undefined {
  return value === undefined || value.trim() === '' ? undefined : element(name, value);
}

/** The same element, and everything in it, in another namespace. */
export function inNamespace(namespace: string, target: XmlElement): XmlElement {
  return { ...target, namespace };
}

/**
 * Serialises without declaration, indentation or prefixes: receivers drop blank text before they
 * verify a signature, so there must be none.
 */
export function writeXml(root: XmlElement, inherited = ''): string {
  const namespace = root.namespace ?? inherited;
  const declaration = namespace === inherited ? '' : ` xmlns="${escapeXml(namespace)}"`;
  const content =
    typeof root.content === 'string'
      ? escapeXml(root.content)
      : root.content.map((child) => writeXml(child, namespace)).join('');
  return `<${root.name}${declaration}>${content}</${root.name}>`;
}

/**
 * Text made safe for element content and quoted attributes. Line ends become LF (a raw CR would change on the way
 * and break the signature), characters that XML 1.0 cannot carry are left out, blank text becomes empty.
 */
export function escapeXml(text: string): string {
  if (text.trim() === '') {
    return '';
  }
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\t\n\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
