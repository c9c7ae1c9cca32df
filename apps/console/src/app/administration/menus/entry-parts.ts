import { TranslocoPipe } from '@jsverse/transloco';
import { SelectField } from '../../choice/select-field.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { NumberField } from '../../form/number-field.ts';
import { TextField } from '../../form/text-field.ts';
import { WordsFields } from '../../form/words-fields.ts';
import { CheckField } from './check-field.ts';
import { EntryFrame } from './entry-frame.ts';

/** What the forms of menus are made of. */
export const entryParts = [
  CheckField,
  EntryFrame,
  NumberField,
  SelectField,
  TextField,
  TranslocoPipe,
  WordsFields,
  fieldParts,
] as const;
