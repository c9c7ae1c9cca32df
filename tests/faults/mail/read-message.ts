/** What the post office reads on a letter. */
export interface LetterHead {
  /** with its angle brackets */
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly subject: string;
}

/** The head of a message (RFC 5322), its subject decoded (RFC 2047). */
export function readHead(raw: string): LetterHead {
  const head = raw.slice(0, endOfHead(raw)).replaceAll(/\r\n(?=[ \t])/g, '');
  const field = (name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return { messageId: field('Message-ID'), inReplyTo: field('In-Reply-To'), subject: decodedWords(field('Subject')) };
}

/** The plain text of a message; empty when it has none. */
export function readText(raw: string): string {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n/i.exec(raw);
  if (!part) {
    return '';
  }
  const from = part.index + part[0].length;
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(raw)?.[1];
  const to = boundary === undefined ? raw.length : raw.indexOf(`\r\n--${boundary}`, from);
  const body = raw.slice(from, to === -1 ? raw.length : to);
  const fields = raw.slice(raw.lastIndexOf('\r\n\r\n', part.index) + 1, from);
  if (/Content-Transfer-Encoding: base64/i.test(fields)) {
    return Buffer.from(body, 'base64').toString('utf8');
  }
  return /Content-Transfer-Encoding: quoted-printable/i.test(fields) ? unquoted(body.replaceAll(/=\r\n/g, '')) : body;
}

function endOfHead(raw: string): number {
  const at = raw.indexOf('\r\n\r\n');
  return at === -1 ? raw.length : at;
}

function decodedWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?[^?]+\?([bq])\?([^?]*)\?=/gi, (_word, encoding: string, content: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(content, 'base64').toString('latin1')
        : latin(content.replaceAll('_', ' ')),
    )
    .replace(/^[^]*$/, (bytes) =>
      /[\u0080-\u00ff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes,
    );
}

function latin(text: string): string {
  return text.replaceAll(/=([0-9a-f]{2})/gi, (_code, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

function unquoted(text: string): string {
  return Buffer.from(latin(text), 'latin1').toString('utf8');
}
