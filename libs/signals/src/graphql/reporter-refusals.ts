import type { Text } from '@ns/platform';
import { textOf } from '../texts/index.ts';

/** Why the reporter cannot do something now. */
export const notAskedNow: Text = textOf('notAskedNow');
export const notDisputable: Text = textOf('notDisputable');
export const takesNoPhotos: Text = textOf('takesNoPhotos');
export const notRatable: Text = textOf('notRatable');
