const ending = '.pdf';
const mostCharacters = 120;

/** Used when a name has nothing that can be kept. */
const nameless = 'document';

/**
 * The name under which a document is kept and given out: the last part of a path, without characters that control the
 * direction or the line, at most 120 characters, and with the ending of what it is.
 * @param given as the sender called the file
 */
export function documentName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const tidy = last
    // Of Unicode's „other“: control, format (which direction marks are) and what is not assigned.
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/[<>:"|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/(\.pdf)+$/i, '')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const kept = [...tidy]
    .slice(0, mostCharacters - ending.length)
    .join('')
    .trim();
  return `${kept || nameless}${ending}`;
}

/** The header `Content-Disposition` of a document that is saved and never shown by the browser itself (RFC 6266). */
export function savedAs(name: string): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="document.pdf"; filename*=UTF-8''${encoded}`;
}
