import { bodyCases } from './bodies.ts';
import { documentCases } from './documents.ts';
import { figureCases } from './figure-values.ts';
import { frameCases } from './frames.ts';
import type { HostileCase } from './hostile-case.ts';
import { menuCases } from './menu-values.ts';
import { ownDocumentCases } from './own-documents.ts';
import { pushCases } from './pushes.ts';
import { unfoldingCases } from './unfolding-documents.ts';
import { uploadCases } from './uploads.ts';
import { valueCases } from './values.ts';

export { type HostileCase } from './hostile-case.ts';

/** Everything, in the order in which it is sent. */
export const hostileCases: readonly HostileCase[] = [
  ...unfoldingCases,
  ...documentCases,
  ...valueCases,
  ...menuCases,
  ...figureCases,
  ...bodyCases,
  ...ownDocumentCases,
  ...frameCases,
  ...pushCases,
  ...uploadCases,
];
