import { escapeHtml } from '@ns/platform';
import type { MailColour } from './mail-palette.ts';
import { font, ink, line, quiet, sun, sunken, sunMist } from './mail-styles.ts';
import { type Block, type MailEntry, type MailPhoto, photoSource } from './mail-text.ts';

const tableStart = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';

/** One part of a mail as HTML, in the colour of the municipality. */
export function blockHtml(block: Block, colour: MailColour): string {
  switch (block.kind) {
    case 'paragraph':
      return textLine('p', block.text, `margin:0 0 16px;font-size:16px;line-height:1.55`);
    case 'heading':
      return textLine('h2', block.text, 'margin:24px 0 8px;font-size:17px;line-height:1.35;font-weight:700');
    case 'note':
      return (
        `<p class="ns-quiet" style="margin:0 0 16px;${font};font-size:14px;line-height:1.5;color:${quiet}">` +
        `${lines(block.text)}</p>`
      );
    case 'steps': {
      const items = block.items.map((item) => `<li style="margin:0 0 8px">${lines(item)}</li>`).join('');
      return (
        `<ol class="ns-text" style="margin:0 0 16px;padding:0 0 0 22px;${font};font-size:16px;line-height:1.55;` +
        `color:${ink}">${items}</ol>`
      );
    }
    case 'quote':
      return `<div class="${block.isReaders ? 'ns-facts' : 'ns-quote'}" style="margin:0 0 20px;padding:14px 18px;
background:${block.isReaders ? sunken : colour.lightMist};
border-left:4px solid ${block.isReaders ? line : colour.light};border-radius:8px">
<p class="ns-quiet" style="margin:0 0 6px;${font};font-size:13px;font-weight:600;color:${quiet}">
${escapeHtml(block.label)}</p>
<p class="ns-text" style="margin:0;${font};font-size:16px;line-height:1.55;color:${ink};overflow-wrap:anywhere">
${lines(block.text)}</p></div>`;
    case 'facts':
      return table(
        'margin:0 0 20px',
        block.rows.map((row, index) => factRow(row.label, row.value, index > 0)),
      );
    case 'links':
      return table(
        'margin:0 0 16px',
        block.items.map((item, index) => linkRow(item, index > 0, colour)),
      );
    case 'code':
      return (
        `<p class="ns-code ns-text" style="margin:0 0 20px;padding:16px;background:${sunken};border:1px solid ` +
        `${line};border-radius:12px;font-family:ui-monospace,Consolas,Menlo,monospace;font-size:28px;` +
        `font-weight:700;letter-spacing:5px;text-align:center;color:${ink}">${escapeHtml(block.text)}</p>`
      );
    case 'action':
      return (
        `<p style="margin:4px 0 20px"><a class="ns-button" href="${escapeHtml(block.url)}" style="display:` +
        `inline-block;padding:14px 26px;background:${colour.light};border-radius:12px;${font};font-size:16px;` +
        `line-height:1.25;font-weight:600;text-decoration:none;color:#ffffff">${escapeHtml(block.label)}</a></p>`
      );
    case 'secondary':
      return (
        `<p style="margin:0 0 20px;${font};font-size:15px;line-height:1.5"><a class="ns-link" ` +
        `href="${escapeHtml(block.url)}" style="color:${colour.light};font-weight:600">${escapeHtml(block.label)}</a>` +
        '</p>'
      );
    case 'stars':
      return stars(block.label, block.items);
    case 'photos':
      return photos(block.items);
  }
}

function textLine(tag: 'p' | 'h2', text: string, style: string): string {
  return `<${tag} class="ns-text" style="${font};color:${ink};${style}">${lines(text)}</${tag}>`;
}

function table(margin: string, rows: readonly string[]): string {
  return (
    `${tableStart} class="ns-facts" style="${margin};background:${sunken};border:1px solid ${line};` +
    `border-radius:12px;border-collapse:separate">\n${rows.join('\n')}\n</table>`
  );
}

function linkRow({ label, detail, url, photo }: MailEntry, lined: boolean, colour: MailColour): string {
  return (
    `<tr><td class="ns-line" style="${above(lined)}padding:12px 14px;${font};overflow-wrap:anywhere">` +
    `${photo ? smallPhoto(photo) : ''}<a ` +
    `class="ns-link" href="${escapeHtml(url)}" style="font-size:15px;line-height:1.45;font-weight:600;` +
    `color:${colour.light}">${lines(label)}</a><br><span class="ns-quiet" style="font-size:14px;line-height:1.45;` +
    `color:${quiet}">${lines(detail)}</span></td></tr>`
  );
}

/** At the right edge, where text flows around it; programs without pictures show nothing. */
function smallPhoto({ id, caption }: MailPhoto): string {
  return (
    `<img ${photoSource(id)} alt="${escapeHtml(caption)}" width="84" align="right" style="float:right;width:84px;` +
    `height:auto;margin:0 0 0 12px;border-radius:8px;${font};font-size:12px;color:${quiet}">`
  );
}

function factRow(label: string, value: string, lined: boolean): string {
  return (
    `<tr><td class="ns-label ns-quiet" width="38%" valign="top" style="${above(lined)}padding:10px 14px;${font};` +
    `font-size:14px;line-height:1.45;color:${quiet}">${escapeHtml(label)}</td><td class="ns-value ns-text" ` +
    `valign="top" style="${above(lined)}padding:10px 14px;${font};font-size:15px;line-height:1.45;font-weight:600;` +
    `color:${ink};overflow-wrap:anywhere">${lines(value)}</td></tr>`
  );
}

/** Five squares to press; without pictures, because many programs show none. */
function stars(label: string, items: readonly { readonly label: string; readonly url: string }[]): string {
  const cells = items.map(
    (item, index) =>
      `<td style="padding:0 6px 0 0"><a class="ns-star" href="${escapeHtml(item.url)}" ` +
      `title="${escapeHtml(item.label)}" aria-label="${escapeHtml(item.label)}" style="display:inline-block;` +
      'width:46px;padding:6px 0 5px;' +
      `background:${sunMist};border:1px solid #ecd9a6;border-radius:12px;${font};text-align:center;text-decoration:` +
      `none;color:${sun}"><span style="font-size:22px;line-height:1.1">★</span><br><span style="font-size:13px;` +
      `line-height:1.1;font-weight:600">${String(index + 1)}</span></a></td>`,
  );
  return (
    `<p class="ns-text" style="margin:0 0 10px;${font};font-size:17px;font-weight:700;line-height:1.35;` +
    `color:${ink}">${escapeHtml(label)}</p>\n<table role="presentation" cellpadding="0" cellspacing="0" border="0" ` +
    `style="margin:0 0 20px"><tr>${cells.join('')}</tr></table>`
  );
}

/** Two next to each other, one alone wider; at most two are shown. */
function photos(items: readonly MailPhoto[]): string {
  const wide = items.length === 1;
  const cells = items.map(
    ({ id, caption }, index) =>
      `<td valign="top" width="${wide ? '100%' : '50%'}" style="padding:0 ${index === 0 && !wide ? '6px' : '0'} 0 ` +
      `${index > 0 ? '6px' : '0'}"><img class="ns-photo" ${photoSource(id)} alt="${escapeHtml(caption)}" ` +
      `width="${wide ? '400' : '256'}" style="display:block;box-sizing:border-box;width:100%;` +
      `max-width:${wide ? '400px' : '256px'};height:auto;border:1px solid ${line};` +
      `border-radius:12px;${font};font-size:14px;color:${quiet}"><p ` +
      `class="ns-quiet" style="margin:6px 0 0;${font};font-size:13px;line-height:1.4;color:${quiet}">` +
      `${escapeHtml(caption)}</p></td>`,
  );
  return `${tableStart} style="margin:0 0 20px"><tr>${cells.join('')}</tr></table>`;
}

function above(lined: boolean): string {
  return lined ? `border-top:1px solid ${line};` : '';
}

/** Text of several lines; references and incoming numbers with their date stay in one piece. */
function lines(text: string): string {
  return escapeHtml(text)
    .replaceAll(
      /\b[A-Z]{1,6}-\d{4}-\d{6,}\b|[\p{L}\d-]{1,40}\/\d{1,2}\.\d{1,2}\.\d{4}/gu,
      '<span style="white-space:nowrap">$&</span>',
    )
    .replaceAll('№ ', '№&nbsp;')
    .replaceAll(/\r?\n/g, '<br>');
}
