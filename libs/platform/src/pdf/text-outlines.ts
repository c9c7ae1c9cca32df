import { outlineFonts } from './sheet-fonts.ts';

/** How a line of text looks. */
export interface TextLook {
  readonly bold: boolean;
  /** height of its letters, pixels */
  readonly size: number;
}

/** Draws lines of text as outlines, so that a picture needs no fonts of the machine that makes it. */
export interface TextOutlines {
  /** How wide a line is, pixels. */
  widthOf(text: string, look: TextLook): number;
  /** The line as data of an SVG path whose base line begins at a point. */
  pathOf(text: string, look: TextLook & { readonly x: number; readonly y: number }): string;
  /** The words of a text in at most `most` lines of a width; what does not fit ends with „…“. */
  wrap(text: string, look: TextLook, width: number, most: number): readonly string[];
}

/** The outlines of the fonts that PDFs have. */
export async function textOutlines(): Promise<TextOutlines> {
  const fonts = await outlineFonts();
  const fontOf = ({ bold }: TextLook) => (bold ? fonts.bold : fonts.regular);
  const widthOf = (text: string, look: TextLook) => {
    const font = fontOf(look);
    return (font.layout(text).advanceWidth * look.size) / font.unitsPerEm;
  };
  return {
    widthOf,
    pathOf: (text, { x, y, ...look }) => {
      const font = fontOf(look);
      const scale = look.size / font.unitsPerEm;
      const { glyphs, positions } = font.layout(text);
      let at = 0;
      const drawn = glyphs.map((glyph, index) => {
        const place = positions[index];
        const left = x + (at + (place?.xOffset ?? 0)) * scale;
        at += place?.xAdvance ?? glyph.advanceWidth;
        // The outline of a letter grows upwards, a picture downwards.
        return glyph.path.scale(scale, -scale).translate(left, y).toSVG();
      });
      return drawn.join('');
    },
    wrap: (text, look, width, most) => {
      const lines: string[] = [];
      for (const word of text.split(/\s+/).filter(Boolean)) {
        const longer = [lines.at(-1), word].filter(Boolean).join(' ');
        if (lines.length > 0 && widthOf(longer, look) <= width) {
          lines[lines.length - 1] = longer;
        } else {
          lines.push(word);
        }
      }
      const shown = lines.slice(0, most);
      return shown.map((line, index) => {
        const isCut = index === most - 1 && lines.length > most;
        return shortened(isCut ? `${line}…` : line, (each) => widthOf(each, look) <= width);
      });
    },
  };
}

function shortened(line: string, fits: (text: string) => boolean): string {
  let shown = line;
  while (!fits(shown) && shown.length > 2) {
    shown = `${shown.replace(/…$/, '').slice(0, -1)}…`;
  }
  return shown;
}
