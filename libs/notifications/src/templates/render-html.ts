import { escapeHtml, languageRow } from '@ns/platform';
import { mailPalette } from './mail-palette.ts';
import { font, ground, ink, line, mailStyles, quiet } from './mail-styles.ts';
import { logoContentId, type MailText } from './mail-text.ts';
import { blockHtml } from './render-block.ts';
import { frameText } from './texts/frame/index.ts';

/** What stands in the square at the top where the app has its sign, for municipalities without a picture. */
const mark = frameText('mark');

/**
 * The mail as HTML, in the colours of the citizen app: readable from 320 px on, in light and dark, also without
 * pictures, and nothing is fetched from outside. Tables make the frame, because mail programs know little CSS.
 */
export function renderHtml(mail: MailText): string {
  const colour = mailPalette[mail.municipality.colour];
  const body = mail.blocks.map((block) => blockHtml(block, colour)).join('\n');
  const sender = `${mail.product} · ${mail.municipality.name}`;
  const stops = mail.stops.map(
    ({ label, url }) => `<a class="ns-quiet" href="${escapeHtml(url)}" style="color:${quiet}">${escapeHtml(label)}</a>`,
  );
  const footer = [...[sender, ...mail.footer].map(escapeHtml), ...stops]
    .map(
      (text) =>
        `<p class="ns-quiet" style="margin:0 0 6px;${font};font-size:13px;line-height:1.5;color:${quiet}">${text}</p>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${languageRow(mail.language).tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(mail.subject)}</title>
<style>${mailStyles(colour)}
</style>
</head>
<body class="ns-page" style="margin:0;padding:0;background:${ground}">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escapeHtml(mail.preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="ns-page" align="center" style="padding:24px 12px;background:${ground}">
<table role="presentation" class="ns-card" width="100%" cellpadding="0" cellspacing="0" border="0"
 style="max-width:600px;background:#ffffff;border:1px solid ${line};border-radius:16px;border-collapse:separate"><tr>
<td class="ns-band" style="padding:18px 36px;background:${colour.light};border-radius:15px 15px 0 0">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
${signOf(mail)}
<td style="padding:0 0 0 12px;${font}">
<span class="ns-name" style="font-size:17px;line-height:1.25;font-weight:700;color:#ffffff">
${escapeHtml(mail.product)}</span><br>
<span class="ns-of" style="font-size:13px;line-height:1.35;color:#ffffff">
${escapeHtml(mail.municipality.name)}</span>
</td></tr></table>
</td></tr><tr>
<td class="ns-inner" style="padding:30px 36px 28px">
<h1 class="ns-text" style="margin:0 0 18px;${font};font-size:24px;line-height:1.3;font-weight:700;color:${ink}">
${escapeHtml(mail.heading)}</h1>
<p class="ns-text" style="margin:0 0 16px;${font};font-size:16px;line-height:1.55;color:${ink}">
${escapeHtml(mail.greeting)}</p>
${body}
<div class="ns-line" style="margin:28px 0 0;padding:16px 0 0;border-top:1px solid ${line}">
${footer}
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

/** The picture of the municipality, on white also in the dark: most are made for paper. */
function signOf({ municipality, language }: MailText): string {
  const { light } = mailPalette[municipality.colour];
  const words = frameText('logoOf', { municipality: municipality.name }).in(language);
  return municipality.hasLogo
    ? `<td height="46" align="center" valign="middle" style="padding:4px 6px;background:#ffffff;border-radius:10px">
<img src="cid:${logoContentId}" alt="${escapeHtml(words)}" height="38"
 style="display:block;height:38px;width:auto;max-width:150px;border:0;${font};font-size:13px;color:${ink}"></td>`
    : `<td class="ns-mark" width="38" height="38" align="center" valign="middle" aria-hidden="true"
 style="background:#ffffff;border-radius:10px;${font};font-size:15px;font-weight:700;color:${light}">
${mark.in(language)}</td>`;
}
