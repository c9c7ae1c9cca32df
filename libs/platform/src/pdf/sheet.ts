import type PDFDocument from 'pdfkit';
import { defaultLanguage, inLanguage, type Language, languageRow } from '../language/index.ts';
import { textOf } from '../texts/index.ts';
import { bold, regular, sheetFonts } from './sheet-fonts.ts';

/** All measures in points: 72 to the inch, an A4 page is 595 × 842. */
const margins = { top: 56, bottom: 64, left: 56, right: 56 } as const;
const labelWidth = 120;
const gap = 14;
const ink = '#1a1a1a';
const quiet = '#5c5c5c';
const line = '#c8c8c8';
const bars = '#d3e2f4';
/** of a row with one line of type */
const barHeight = 14;
const tableType = 9.5;
const cellGap = 8;

export interface SheetProps {
  /** Stands in the file's properties and in the reader's window. */
  readonly title: string;
  /** The body whose PDF it is. */
  readonly author: string;
  /** Left part of the line at the foot of every page. */
  readonly foot: string;
  /** The only moment in the file: the same content gives the same bytes, whenever it is made. */
  readonly at: Date;
  /** of the words in the file; Bulgarian when it is left out */
  readonly language?: Language;
}

/** A column of a table. */
export interface TableColumn {
  readonly title: string;
  /** in points; what is left belongs to the columns without one */
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

/** What stands in a cell; `share` draws a bar behind it, from 0 to 1 of the cell’s width. */
export interface TableCell {
  readonly text: string;
  readonly share?: number;
}

/**
 * A4 pages in one language, written from top to bottom, as PDF/A-2b: fonts and colours travel inside, so that an
 * archive can open it in decades. Only the letters that occur are embedded.
 */
export class Sheet {
  private constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly props: SheetProps,
  ) {}

  static async begin(props: SheetProps): Promise<Sheet> {
    // The library is large and only a process that makes a PDF needs it.
    const { default: Pdf }: { default: typeof PDFDocument } = await import('pdfkit');
    const fonts = await sheetFonts();
    const pdf = new Pdf({
      size: 'A4',
      margins,
      font: '', // none of the library's own: PDF/A wants every font inside
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/A-2b',
      lang: languageRow(props.language ?? defaultLanguage).locale,
      displayTitle: true,
      info: {
        Title: props.title,
        Author: props.author,
        Creator: 'Неспешни сигнали',
        Producer: 'Неспешни сигнали',
        CreationDate: props.at,
        ModDate: props.at,
      },
    });
    pdf.registerFont(regular, fonts.regular).registerFont(bold, fonts.bold).font(regular).fillColor(ink);
    return new Sheet(pdf, props);
  }

  /** Who issues the PDF, and what it is. */
  heading(issuer: string, title: string, subtitle: string): void {
    this.pdf.font(bold, 11).fillColor(quiet).text(issuer, margins.left, margins.top).moveDown(0.6);
    this.pdf.font(bold, 20).fillColor(ink).text(plain(title)).moveDown(0.1);
    this.pdf.font(regular, 11).fillColor(quiet).text(plain(subtitle)).fillColor(ink).moveDown(0.5);
    this.rule();
  }

  /** Names and values in two columns; a value that is missing takes its line away. */
  details(entries: readonly (readonly [label: string, value: string | null | undefined])[]): void {
    for (const [label, value] of entries) {
      if (value === null || value === undefined || value.trim() === '') {
        continue;
      }
      const text = plain(value);
      this.pdf.font(regular, 10);
      this.keepTogether(Math.min(60, this.pdf.heightOfString(text, { width: this.width - labelWidth })));
      const { y } = this.pdf;
      this.pdf.fillColor(quiet).text(label, margins.left, y, { width: labelWidth - gap });
      const belowLabel = this.pdf.y;
      this.pdf.fillColor(ink).text(text, margins.left + labelWidth, y, { width: this.width - labelWidth });
      this.pdf.y = Math.max(belowLabel, this.pdf.y) + 4;
    }
    this.pdf.x = margins.left;
  }

  section(title: string): void {
    this.keepTogether(64);
    this.pdf.moveDown(0.8).font(bold, 12).text(plain(title), margins.left).moveDown(0.3);
  }

  paragraph(text: string): void {
    this.pdf.font(regular, 10.5).text(plain(text), margins.left, this.pdf.y, { width: this.width, lineGap: 2 });
  }

  /** A small quiet text, as the explanation of a table. */
  remark(text: string): void {
    this.pdf.font(regular, 9).fillColor(quiet);
    this.pdf.text(plain(text), margins.left, this.pdf.y, { width: this.width, lineGap: 1 }).fillColor(ink);
    this.pdf.moveDown(0.4);
  }

  /** Rows under headings; on a further page the headings stand again. A row is never cut. */
  table(columns: readonly TableColumn[], rows: readonly (readonly TableCell[])[]): void {
    const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 0);
    const free = (this.width - fixed) / Math.max(1, columns.filter(({ width }) => width === undefined).length);
    const widths = columns.map(({ width }) => width ?? free);
    const titles = columns.map(({ title }) => ({ text: title }));
    this.keepTogether(64);
    this.row(columns, widths, titles, true);
    for (const row of rows) {
      if (!this.hasRoom(this.heightOf(widths, row, false))) {
        this.pdf.addPage();
        this.row(columns, widths, titles, true);
      }
      this.row(columns, widths, row, false);
    }
    this.pdf.x = margins.left;
    this.pdf.y += 6;
  }

  /** JPEG pictures, two in a row, each with its caption below. */
  pictures(pictures: readonly { readonly caption: string; readonly jpeg: Uint8Array }[]): void {
    const width = (this.width - gap) / 2;
    const tallest = width * 0.75;
    for (let at = 0; at < pictures.length; at += 2) {
      this.keepTogether(tallest + 24);
      const top = this.pdf.y;
      const bottoms = pictures.slice(at, at + 2).map(({ caption, jpeg }, column) => {
        const left = margins.left + column * (width + gap);
        this.pdf.x = left;
        this.pdf.y = top;
        // Placed where the pen is, an image moves the pen to its lower edge.
        this.pdf.image(Buffer.from(jpeg), { fit: [width, tallest] });
        this.pdf
          .font(regular, 9)
          .fillColor(quiet)
          .text(caption, left, this.pdf.y + 3, { width })
          .fillColor(ink);
        return this.pdf.y;
      });
      this.pdf.x = margins.left;
      this.pdf.y = Math.max(...bottoms) + gap;
    }
  }

  /** Writes the feet and closes the file. */
  async finish(): Promise<Uint8Array> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.pdf.switchToPage(page);
      const text = textOf('pageOf', { page: page - start + 1, count });
      this.foot(inLanguage(this.props.language ?? defaultLanguage, text));
    }
    const chunks: Buffer[] = [];
    this.pdf.end();
    for await (const chunk of this.pdf as AsyncIterable<Buffer>) {
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  private row(
    columns: readonly TableColumn[],
    widths: readonly number[],
    cells: readonly TableCell[],
    isHead: boolean,
  ): void {
    const top = this.pdf.y;
    const height = this.heightOf(widths, cells, isHead);
    let left: number = margins.left;
    for (const [index, { text, share = 0 }] of cells.entries()) {
      const width = widths[index] ?? 0;
      if (share > 0) {
        this.pdf
          .rect(left + cellGap, top + 2, (width - cellGap) * Math.min(1, share), Math.min(barHeight, height - 4))
          .fill(bars);
      }
      this.pdf.font(isHead ? bold : regular, isHead ? 8.5 : tableType).fillColor(isHead ? quiet : ink);
      this.pdf.text(plain(text), left + (index > 0 ? cellGap : 0), top + 4, {
        width: width - (index > 0 ? cellGap : 0) - 2,
        align: columns[index]?.align ?? 'left',
      });
      left += width;
    }
    this.pdf.y = top + height;
    this.pdf.moveTo(margins.left, this.pdf.y).lineTo(margins.left + this.width, this.pdf.y);
    this.pdf.lineWidth(0.5).strokeColor(line).stroke().fillColor(ink);
  }

  private heightOf(widths: readonly number[], cells: readonly TableCell[], isHead: boolean): number {
    this.pdf.font(isHead ? bold : regular, isHead ? 8.5 : tableType);
    const heights = cells.map(({ text }, index) =>
      this.pdf.heightOfString(plain(text), { width: (widths[index] ?? 0) - (index > 0 ? cellGap : 0) - 2 }),
    );
    return Math.max(0, ...heights) + 8;
  }

  private foot(pageNumber: string): void {
    const { page } = this.pdf;
    const y = page.height - margins.bottom + 20;
    // Without this the library would begin a new page for text below the margin.
    page.margins.bottom = 0;
    this.pdf.font(regular, 8).fillColor(quiet);
    this.pdf.text(plain(this.props.foot), margins.left, y, { width: this.width - 90, lineBreak: false });
    this.pdf.text(pageNumber, page.width - margins.right - 90, y, { width: 90, align: 'right', lineBreak: false });
    page.margins.bottom = margins.bottom;
  }

  private rule(): void {
    const { y } = this.pdf;
    this.pdf
      .moveTo(margins.left, y)
      .lineTo(margins.left + this.width, y)
      .lineWidth(0.75)
      .strokeColor('#9a9a9a')
      .stroke();
    this.pdf.y = y + 12;
  }

  private keepTogether(height: number): void {
    if (this.hasRoom(height)) {
      return;
    }
    this.pdf.addPage();
    this.pdf.x = margins.left;
  }

  private hasRoom(height: number): boolean {
    return this.pdf.y + height <= this.pdf.page.height - margins.bottom;
  }

  private get width(): number {
    return this.pdf.page.width - margins.left - margins.right;
  }
}

/** Text as a line of type can carry it: plain line ends, no control characters, tabs as blanks. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[^\n\P{Cc}]|[\u200B\uFEFF\uFE0E\uFE0F]/gu, '')
    .trim();
}
