import { expect, it } from 'vitest';
import { manualPage } from './manual-pages.ts';

it('is the words of the command, in the form of a manual page', () => {
  const usage = `usage: demo <command> [--all]   as root
  list          what there is
  --to <a\\b>    .hidden
It asks nothing.
`;
  expect(manualPage(['demo', 'demo-list'], 'try-out', usage, { version: '1.0.0', epoch: 1_796_019_994 })).toBe(
    `.TH DEMO 8 2026-11-30 "signali 1.0.0"
.SH NAME
demo, demo\\-list \\- try\\-out
.SH SYNOPSIS
demo <command> [\\-\\-all]   as root
.SH DESCRIPTION
.TP
.B list
what there is
.TP
.B \\-\\-to <a\\eb>
\\&.hidden
.PP
It asks nothing.
.SH SEE ALSO
/usr/share/doc/signali/docs
`,
  );
});
