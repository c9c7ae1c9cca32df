/** Why a file cannot be kept as a document. */
export type DocumentProblem = 'notADocument' | 'damagedDocument';

const head = /^%PDF-[12]\.\d/;
const end = /startxref\s+\d+\s+%%EOF[\s\0]*$/;
const lookedAt = 2_048;

/**
 * What is wrong with a file that is to be a PDF, by its content and never by its name: it begins as one with its first
 * byte and has nothing after its end, so that it is not another kind of file as well. It is not searched for harmful
 * content.
 */
export function documentProblem(content: Buffer): DocumentProblem | undefined {
  if (!head.test(content.subarray(0, 16).toString('latin1'))) {
    return 'notADocument';
  }
  return end.test(content.subarray(-lookedAt).toString('latin1')) ? undefined : 'damagedDocument';
}
