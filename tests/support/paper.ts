import { readFileSync } from 'node:fs';

/** A block of code in a paper. */
export interface PaperBlock {
  /** the heading above it, without `#` */
  readonly heading: string;
  /** what stands behind the fence, such as `sh` */
  readonly language: string;
  readonly text: string;
  /** line of the fence */
  readonly line: number;
}

/** The blocks of code of a Markdown file, in their order; those in lists without their indentation. */
export function blocksOf(file: string): readonly PaperBlock[] {
  const blocks: PaperBlock[] = [];
  let heading = '';
  let open: { language: string; indent: number; line: number; lines: string[] } | undefined;
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const [, indent, language] = /^( *)```(.*)$/.exec(line) ?? [];
    if (open) {
      if (indent !== undefined) {
        blocks.push({ heading, language: open.language, text: open.lines.join('\n'), line: open.line });
        open = undefined;
      } else {
        open.lines.push(line.slice(open.indent));
      }
    } else if (indent !== undefined && language !== undefined) {
      open = { language: language.trim(), indent: indent.length, line: index + 1, lines: [] };
    } else if (line.startsWith('#')) {
      heading = line.replace(/^#+ /, '');
    }
  }
  return blocks;
}

/** A paper whose blocks are run: it keeps which ones were. */
export class RunnablePaper {
  private readonly blocks: readonly PaperBlock[];
  private readonly run = new Set<PaperBlock>();

  /**
   * @param languages of blocks that have to be run
   * @param heading of the part that is meant; left out: the whole paper
   */
  constructor(
    private readonly file: string,
    private readonly languages: readonly string[],
    heading?: string,
  ) {
    this.blocks = blocksOf(file).filter((block) => heading === undefined || block.heading === heading);
  }

  /**
   * The block that holds these words, which counts as run.
   * @throws Error unless there is exactly one
   */
  take(words: string): string {
    const [block, ...others] = this.blocks.filter(({ text }) => text.includes(words));
    if (!block || others.length > 0) {
      throw new Error(`${this.file} has not one block with: ${words}`);
    }
    this.run.add(block);
    return block.text;
  }

  /** Blocks that were not run yet, each as `file:line first words`. */
  get left(): readonly string[] {
    return this.blocks
      .filter((block) => this.languages.includes(block.language) && !this.run.has(block))
      .map(({ line, text }) => `${this.file}:${String(line)} ${text.split('\n')[0] ?? ''}`);
  }
}
