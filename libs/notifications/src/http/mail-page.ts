import { type Language, languageRow } from '@ns/platform';
import { frameWords } from '../templates/letters/frame.ts';
import type { MailColour } from '../templates/mail-palette.ts';

export interface MailPage {
  readonly language: Language;
  readonly colour: MailColour;
  readonly heading: string;
  /** markup of ours; nothing that people typed */
  readonly paragraphs: readonly string[];
  /** what can be done next; empty when nothing */
  readonly form: string;
}

/** The portal's letters; where another program serves the portal, the device's own take their place. */
const fonts = ['/fonts/inter-cyrillic-03a5528e.woff2', '/fonts/inter-latin-6f682fb2.woff2']
  .map(
    (address, index) => `
  @font-face { font-family: Inter; font-display: swap; font-weight: 400 750; src: url('${address}') format('woff2');
    unicode-range: ${index === 0 ? 'U+0301, U+0400-045F, U+2116' : 'U+0020-00BB, U+2013-2026'}; }`,
  )
  .join('');

const style = ({ light, dark, onDark }: MailColour): string => `${fonts}
  :root { color-scheme: light dark; --ground: #f7f3ec; --card: #fff; --ink: #1b2b2f; --quiet: #53646a;
    --line: #ddd5c7; --act: ${light}; --on-act: #fff; }
  @media (prefers-color-scheme: dark) { :root { --ground: #0f1719; --card: #182326; --ink: #e9efee;
    --quiet: #a5b4b6; --line: #2e3d41; --act: ${dark}; --on-act: ${onDark}; } }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; box-sizing: border-box;
    background: var(--ground); color: var(--ink); font: 1rem/1.55 Inter, system-ui, 'Segoe UI', Roboto, sans-serif; }
  main { max-width: 30rem; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 16px; }
  .brand { display: flex; gap: 10px; align-items: center; margin: 0 0 20px; color: var(--ink); font-weight: 700;
    text-decoration: none; }
  h1 { margin: 0 0 8px; font-size: 1.4rem; line-height: 1.3; }
  p { margin: 0 0 16px; color: var(--quiet); }
  strong { color: var(--ink); }
  button { min-height: 44px; padding: 10px 22px; border: 0; border-radius: 12px; background: var(--act);
    color: var(--on-act); font: inherit; font-weight: 600; cursor: pointer; }
  button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }`;

/** A small page that a link in a mail opens; works without scripts. */
export function mailPage({ language, colour, heading, paragraphs, form }: MailPage): string {
  return `<!doctype html>
<html lang="${languageRow(language).tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>${heading}</title>
<style>${style(colour)}
</style>
</head>
<body>
<main>
<a class="brand" href="/"><img src="/favicon.svg" alt="" width="32" height="32">${frameWords(language)('product')}</a>
<h1>${heading}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
${form}
</main>
</body>
</html>
`;
}
