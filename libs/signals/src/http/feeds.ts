import { defaultTag, escapeHtml } from '@ns/platform';

/** One entry of a feed. */
export interface FeedEntry {
  readonly title: string;
  readonly url: string;
  readonly text: string;
  readonly at: Date;
  readonly changedAt: Date;
}

/** An Atom feed (RFC 4287); entries newest first. */
export function atomFeed({
  title,
  address,
  page,
  entries,
}: {
  readonly title: string;
  readonly address: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}): string {
  const changed = Math.max(0, ...entries.map(({ changedAt }) => changedAt.getTime()));
  const items = entries.map(
    (entry) =>
      `<entry><id>${escapeXml(entry.url)}</id><title>${escapeXml(entry.title)}</title>` +
      `<link href="${escapeXml(entry.url)}"/><published>${entry.at.toISOString()}</published>` +
      `<updated>${entry.changedAt.toISOString()}</updated><summary>${escapeXml(entry.text)}</summary></entry>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${defaultTag}">`,
    `<id>${escapeXml(address)}</id><title>${escapeXml(title)}</title>`,
    `<link rel="self" href="${escapeXml(address)}"/><link href="${escapeXml(page)}"/>`,
    `<updated>${new Date(changed).toISOString()}</updated><author><name>${escapeXml(title)}</name></author>`,
    ...items,
    '</feed>',
    '',
  ].join('\n');
}

/** Addresses of one sitemap by the protocol of sitemaps.org. */
export const mostAddresses = 50_000;

/** A sitemap index: the addresses of sitemaps. */
export function siteMapIndex(addresses: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n');
}

/** A sitemap; at most {@link mostAddresses}. */
export function siteMap(addresses: readonly { readonly url: string; readonly changedAt: Date | null }[]): string {
  const entries = addresses.map(
    ({ url, changedAt }) =>
      `<url><loc>${escapeXml(url)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}</url>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** Characters that XML 1.0 does not know are left out; a description may have been pasted from anywhere. */
function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}
