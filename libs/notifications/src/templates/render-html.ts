import { escapeHtml, languageRow } from '@ns/platform';
import { Eta } from 'eta';
import { mailPalette } from './mail-palette.ts';
import { mailTemplate } from './mail-template.generated.ts';
import { logoContentId, type MailText } from './mail-text.ts';
import { frameText } from './texts/frame/index.ts';

/** What stands in the square at the top where the app has its sign, for municipalities without a picture. */
const mark = frameText('mark');

const eta = new Eta({ tags: ['{{', '}}'], rmWhitespace: true, escapeFunction: (value) => escapeHtml(textOf(value)) });
const template = eta.compile(mailTemplate);

/**
 * The mail as HTML: `mail.mjml`, filled. Every value is escaped on its way into the template.
 * @throws Error when the template names what a mail does not have
 */
export function renderHtml(mail: MailText): string {
  const { municipality, language } = mail;
  return eta.render(template, {
    mail,
    colour: mailPalette[municipality.colour],
    tag: languageRow(language).tag,
    mark: mark.in(language),
    logoContentId,
    logoWords: frameText('logoOf', { municipality: municipality.name }).in(language),
    footer: [`${mail.product} · ${municipality.name}`, ...mail.footer],
    lines,
  });
}

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value);
  }
  throw new TypeError(`the template of mails names a value that is ${typeof value}`);
}

/** Escaped text of several lines; references and incoming numbers with their date stay in one piece. */
function lines(text: string): string {
  return escapeHtml(text)
    .replaceAll(
      /\b[A-Z]{1,6}-\d{4}-\d{6,}\b|[\p{L}\d-]{1,40}\/\d{1,2}\.\d{1,2}\.\d{4}/gu,
      '<span style="white-space:nowrap">$&</span>',
    )
    .replaceAll('№ ', '№&nbsp;')
    .replaceAll(/\r?\n/g, '<br>');
}
