/** What a mail's link says after `#`: parts of an address that no server sees. */
export interface LinkOfMail {
  readonly token: string;
  /** the star that was pressed in the mail, 1 to 5; 0 for none */
  readonly stars: number;
}

/** Reads `token=…&stars=4`. */
export function linkOfMail(fragment: string | null): LinkOfMail {
  const parts = new URLSearchParams(fragment ?? '');
  const stars = Number(parts.get('stars'));
  return { token: parts.get('token') ?? '', stars: Number.isInteger(stars) && stars >= 1 && stars <= 5 ? stars : 0 };
}
