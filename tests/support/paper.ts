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

/** The blocks of code of a Markdown file, in their order. */
export function blocksOf(file: string): readonly PaperBlock[] {
  const blocks: PaperBlock[] = [];
  let heading = '';
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (open) {
      if (line.startsWith('```')) {
        blocks.push({ heading, language: open.language, text: open.lines.join('\n'), line: open.line });
        open = undefined;
      } else {
        open.lines.push(line);
      }
    } else if (line.startsWith('```')) {
      open = { language: line.slice(3).trim(), line: index + 1, lines: [] };
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

  /** @param languages of blocks that have to be run */
  constructor(
    private readonly file: string,
    private readonly languages: readonly string[],
  ) {
    this.blocks = blocksOf(file);
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
