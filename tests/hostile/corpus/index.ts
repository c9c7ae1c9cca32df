import { bodyCases } from './bodies';
import { documentCases } from './documents';
import { frameCases } from './frames';
import { type HostileCase } from './hostile-case';
import { pushCases } from './pushes';
import { uploadCases } from './uploads';
import { valueCases } from './values';

export { type HostileCase } from './hostile-case';

/** Everything, in the order in which it is sent. */
export const hostileCases: readonly HostileCase[] = [
  ...documentCases,
  ...valueCases,
  ...bodyCases,
  ...frameCases,
  ...pushCases,
  ...uploadCases,
];
