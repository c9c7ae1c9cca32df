/**
 * Whose trouble a refusal of a recipient is, by the enhanced status code in the server's words (RFC 3463, registry of
 * RFC 5248). `ours`: 5.7.x are policies of security, such as a server that does not relay for us; 5.1.7 and 5.1.8 are
 * about the sender's address. `address`: 5.1.x otherwise. `unclear`: no code, or one that does not say.
 */
export function blameOf(words: string): 'ours' | 'address' | 'unclear' {
  const [, subject, detail] = /\b[45]\.(\d{1,3})\.(\d{1,3})\b/.exec(words) ?? [];
  if (subject === '7') {
    return 'ours';
  }
  if (subject === '1') {
    return detail === '7' || detail === '8' ? 'ours' : 'address';
  }
  // Old servers without enhanced codes say it in words.
  return subject === undefined && /\brelay(ing)?\b/i.test(words) ? 'ours' : 'unclear';
}
