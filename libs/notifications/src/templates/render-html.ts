import { escapeHtml } from '@ns/platform';
import { type Block, type MailText } from './mail-text.ts';

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

// Mail programs know little CSS: tables for the frame, styles inline, and one style element for those that read it
// (dark mode, narrow screens). Colours are the light ones; classes turn them dark.
const darkMode = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 480px) {
    .ns-page { padding: 0 !important; }
    .ns-card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
    .ns-inner { padding: 24px 20px !important; }
    .ns-label, .ns-value { display: block !important; width: auto !important; }
    .ns-label { padding: 10px 14px 0 !important; }
    .ns-value { padding: 2px 14px 10px !important; border-top: 0 !important; }
    .ns-button { display: block !important; text-align: center !important; } }
  @media (prefers-color-scheme: dark) {
    .ns-page { background: #11161c !important; }
    .ns-card { background: #1b222b !important; border-color: #2f3945 !important; }
    .ns-text { color: #e6ebf1 !important; } .ns-quiet { color: #a5b1bf !important; }
    .ns-sender, .ns-link { color: #9cc3f5 !important; }
    .ns-facts, .ns-code { background: #232c37 !important; border-color: #37424f !important; }
    .ns-label, .ns-value { border-color: #37424f !important; }
    .ns-quote { background: #232c37 !important; border-color: #6ea8ee !important; }
    .ns-button { background: #7fb2f0 !important; color: #0e1721 !important; }
    .ns-line { border-color: #2f3945 !important; }
  }`;

/**
 * The mail as HTML: readable at phone width, in light and dark, and without pictures or anything fetched from outside.
 */
export function renderHtml(mail: MailText): string {
  const body = [
    '<p class="ns-text" style="margin:0 0 ' +
      `16px;${font};font-size:16px;line-height:1.55;color:#1b2733">${escapeHtml(mail.greeting)}</p>`,
    ...mail.blocks.map(blockHtml),
  ].join('\n');
  const stops = mail.stops.map(
    ({ label, url }) => `<a class="ns-quiet" href="${escapeHtml(url)}" style="color:#5a6875">${escapeHtml(label)}</a>`,
  );
  const footer = [...[mail.sender, ...mail.footer].map(escapeHtml), ...stops]
    .map(
      (line) =>
        `<p class="ns-quiet" style="margin:0 0 6px;${font};font-size:13px;line-height:1.5;color:#5a6875">${line}</p>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${mail.languageTag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(mail.subject)}</title>
<style>${darkMode}
</style>
</head>
<body class="ns-page" style="margin:0;padding:0;background:#eef1f5">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escapeHtml(mail.preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="ns-page" align="center" style="padding:24px 12px;background:#eef1f5">
<table role="presentation" class="ns-card" width="100%" cellpadding="0" cellspacing="0" border="0"
 style="max-width:600px;background:#ffffff;border:1px solid #dde3ea;border-radius:12px"><tr>
<td class="ns-inner" style="padding:32px 36px">
<p class="ns-sender" style="margin:0 0 20px;${font};font-size:14px;font-weight:600;color:#1f5fa8">
${escapeHtml(mail.sender)}</p>
<h1 class="ns-text" style="margin:0 0 20px;${font};font-size:24px;line-height:1.3;font-weight:700;color:#1b2733">
${escapeHtml(mail.heading)}</h1>
${body}
<div class="ns-line" style="margin:28px 0 0;padding:16px 0 0;border-top:1px solid #dde3ea">
${footer}
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return (
        '<p class="ns-text" style="margin:0 0 ' +
        `16px;${font};font-size:16px;line-height:1.55;color:#1b2733">${lines(block.text)}</p>`
      );
    case 'heading':
      return (
        '<h2 class="ns-text" style="margin:24px 0 ' +
        `8px;${font};font-size:17px;line-height:1.35;font-weight:700;color:#1b2733">${escapeHtml(block.text)}</h2>`
      );
    case 'note':
      return (
        '<p class="ns-quiet" style="margin:0 0 ' +
        `16px;${font};font-size:14px;line-height:1.5;color:#5a6875">${lines(block.text)}</p>`
      );
    case 'steps': {
      const items = block.items.map((item) => `<li style="margin:0 0 8px">${lines(item)}</li>`).join('');
      return (
        '<ol class="ns-text" style="margin:0 0 16px;padding:0 0 0 ' +
        `22px;${font};font-size:16px;line-height:1.55;color:#1b2733">${items}</ol>`
      );
    }
    case 'quote':
      return `<div class="ns-quote" style="margin:0 0 20px;padding:14px 18px;background:#f1f5fa;
border-left:4px solid #1f5fa8;border-radius:6px">
<p class="ns-quiet" style="margin:0 0 6px;${font};font-size:13px;font-weight:600;color:#5a6875">
${escapeHtml(block.label)}</p>
<p class="ns-text" style="margin:0;${font};font-size:16px;line-height:1.55;color:#1b2733;overflow-wrap:anywhere">
${lines(block.text)}</p></div>`;
    case 'facts': {
      const rows = block.rows.map((row, index) => factRow(row.label, row.value, index > 0)).join('\n');
      return (
        '<table class="ns-facts" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ' +
        'style="margin:0 0 20px;background:#f7f9fb;border:1px solid ' +
        `#dde3ea;border-radius:8px;border-collapse:separate">\n${rows}\n</table>`
      );
    }
    case 'links': {
      const rows = block.items.map((item, index) => linkRow(item, index > 0)).join('\n');
      return (
        '<table class="ns-facts" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ' +
        'style="margin:0 0 16px;background:#f7f9fb;border:1px solid ' +
        `#dde3ea;border-radius:8px;border-collapse:separate">\n${rows}\n</table>`
      );
    }
    case 'code':
      return (
        '<p class="ns-code ns-text" style="margin:0 0 20px;padding:16px;background:#f1f5fa;border:1px solid ' +
        `#dde3ea;border-radius:8px;font-family:ui-monospace,Consolas,Menlo,monospace;` +
        `font-size:26px;font-weight:700;letter-spacing:4px;text-align:center;` +
        `color:#1b2733">${escapeHtml(block.text)}</p>`
      );
    case 'action':
      return (
        `<p style="margin:4px 0 20px"><a class="ns-button" href="${escapeHtml(block.url)}" ` +
        'style="display:inline-block;padding:13px ' +
        `24px;background:#1f5fa8;border-radius:8px;${font};font-size:16px;font-weight:600;text-decoration:none;` +
        `color:#ffffff">${escapeHtml(block.label)}</a></p>`
      );
  }
}

function linkRow(
  { label, detail, url }: { readonly label: string; readonly detail: string; readonly url: string },
  lined: boolean,
): string {
  const line = lined ? 'border-top:1px solid #dde3ea;' : '';
  return (
    `<tr><td class="ns-line" style="${line}padding:11px 14px;${font};overflow-wrap:anywhere"><a class="ns-link" ` +
    `href="${escapeHtml(url)}" ` +
    `style="font-size:15px;line-height:1.45;font-weight:600;color:#1f5fa8">${lines(label)}</a><br><span ` +
    `class="ns-quiet" style="font-size:14px;line-height:1.45;color:#5a6875">${lines(detail)}</span></td></tr>`
  );
}

function factRow(label: string, value: string, lined: boolean): string {
  const line = lined ? 'border-top:1px solid #dde3ea;' : '';
  return (
    `<tr><td class="ns-label ns-quiet" width="38%" valign="top" style="${line}padding:10px ` +
    `14px;${font};font-size:14px;line-height:1.45;color:#5a6875">${escapeHtml(label)}</td><td class="ns-value ` +
    `ns-text" valign="top" style="${line}padding:10px ` +
    `14px;${font};font-size:15px;line-height:1.45;font-weight:600;color:#1b2733;` +
    `overflow-wrap:anywhere">${lines(value)}</td></tr>`
  );
}

/** Text of several lines; references stay in one piece. */
function lines(text: string): string {
  return escapeHtml(text)
    .replaceAll(/\b[A-Z]{1,6}-\d{4}-\d{6,}\b/g, '<span style="white-space:nowrap">$&</span>')
    .replaceAll(/\r?\n/g, '<br>');
}
