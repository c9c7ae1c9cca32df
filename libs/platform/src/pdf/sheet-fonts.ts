import { createRequire } from 'node:module';
import type * as Fontkit from 'fontkit';

/** Names under which a sheet knows its two fonts. */
export const regular = 'regular';
export const bold = 'bold';

/** A font as pdfkit takes it: besides files it takes what fontkit has already read, which its types do not say. */
type ReadFont = PDFKit.Mixins.PDFFontSource;

export interface SheetFonts {
  readonly regular: ReadFont;
  readonly bold: ReadFont;
}

interface FontFiles {
  readonly regular: object;
  readonly bold: object;
}

let files: Promise<FontFiles> | undefined;

/**
 * The fonts of one sheet. Their files are read once in a process: that took more time than everything else of a PDF.
 * The library is large and only a process that makes a PDF needs it.
 */
export async function sheetFonts(): Promise<SheetFonts> {
  const { regular: upright, bold: heavy } = await readOnce();
  return { regular: forOneSheet(upright), bold: forOneSheet(heavy) };
}

/** The same fonts for what asks them about letters: their outlines and widths. */
export async function outlineFonts(): Promise<Readonly<Record<keyof FontFiles, Fontkit.Font>>> {
  const { regular: upright, bold: heavy } = await readOnce();
  return {
    regular: forOneSheet(upright) as unknown as Fontkit.Font,
    bold: forOneSheet(heavy) as unknown as Fontkit.Font,
  };
}

function readOnce(): Promise<FontFiles> {
  return (files ??= readFiles());
}

async function readFiles(): Promise<FontFiles> {
  const { openSync }: typeof Fontkit = await import('fontkit');
  const packages = createRequire(import.meta.url);
  const open = (file: string): object => openSync(packages.resolve(`@expo-google-fonts/pt-sans/${file}`));
  return { regular: open('400Regular/PTSans_400Regular.ttf'), bold: open('700Bold/PTSans_700Bold.ttf') };
}

/**
 * A read font that remembers no letter of an earlier sheet. A glyph keeps the character for which it was first drawn
 * (a missing one any character at all), and what can be copied from a PDF must not depend on the PDFs before it.
 */
function forOneSheet(font: object): ReadFont {
  return Object.create(font, { _glyphs: { value: {} } }) as ReadFont;
}
