import { escapeHtml } from '@ns/platform';

/** The picture of a shared page, pixels. */
export interface PageImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** what it shows, in words */
  readonly alt: string;
}

/** What a page says about itself to messengers and search engines. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly siteName: string;
  readonly kind: 'article' | 'website';
  readonly image: PageImage | null;
  /** Whether search engines may keep the page. */
  readonly isListed: boolean;
  /** schema.org data of the page; null when there is nothing to say */
  readonly data: Readonly<Record<string, unknown>> | null;
}

/**
 * The app's page with a head of its own, so that a link shows what it leads to before any script runs: title,
 * description, Open Graph, canonical address and JSON-LD.
 * @param page the built `index.html` of the portal
 */
export function withHead(page: string, head: PageHead): string {
  const { title, description, url, siteName, kind, image, isListed, data } = head;
  const meta = (name: 'name' | 'property', key: string, content: string) =>
    `<meta ${name}="${key}" content="${escapeHtml(content)}" />`;
  const lines = [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    isListed ? `<link rel="canonical" href="${escapeHtml(url)}" />` : meta('name', 'robots', 'noindex'),
    meta('property', 'og:type', kind),
    meta('property', 'og:locale', 'bg_BG'),
    meta('property', 'og:site_name', siteName),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', url),
    ...(image === null
      ? []
      : [
          meta('property', 'og:image', image.url),
          meta('property', 'og:image:type', 'image/jpeg'),
          meta('property', 'og:image:width', String(image.width)),
          meta('property', 'og:image:height', String(image.height)),
          meta('property', 'og:image:alt', image.alt),
          meta('name', 'twitter:image:alt', image.alt),
        ]),
    meta('name', 'twitter:card', image === null ? 'summary' : 'summary_large_image'),
    ...(data === null ? [] : [`<script type="application/ld+json">${scriptJson(data)}</script>`]),
  ];
  return page
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(/<meta\s+name="description"[^>]*>/, '')
    .replace('</head>', () => `${lines.join('\n')}\n</head>`);
}

/** JSON that cannot end the script element it stands in. */
function scriptJson(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
