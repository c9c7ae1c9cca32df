import { describe, expect, it } from 'vitest';
import { aDocument } from '../testing/documents.ts';
import { documentProblem } from './document-content.ts';

describe('the content of a document', () => {
  it('is a PDF from the first byte to the last', () => {
    expect(documentProblem(aDocument())).toBeUndefined();
    expect(documentProblem(Buffer.concat([aDocument(), Buffer.from('\r\n\0')]))).toBeUndefined();
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['a page in front of a PDF', Buffer.concat([Buffer.from('<script>1</script>'), aDocument()])],
    ['a ZIP', Buffer.from('PK\u0003\u0004')],
  ])('is refused when it is %s', (_what, content) => {
    expect(documentProblem(content)).toBe('notADocument');
  });

  it.each([
    ['cut', aDocument().subarray(0, -20)],
    ['followed by a page', Buffer.concat([aDocument(), Buffer.from('<script>alert(1)</script>')])],
    ['followed by a ZIP', Buffer.concat([aDocument(), Buffer.from('PK\u0005\u0006')])],
    ['its first line alone', Buffer.from('%PDF-1.7\n<script>alert(1)</script>')],
  ])('is refused when it is %s', (_what, content) => {
    expect(documentProblem(content)).toBe('damagedDocument');
  });
});
