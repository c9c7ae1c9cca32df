import { FormField, FormRoot } from '@angular/forms/signals';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';

/** What the template of a dialog is made of. */
export const dialogParts = [MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle] as const;

/** What the template of a form and of its fields is made of; the compiler leaves out what a template does not use. */
export const fieldParts = [
  FormField,
  FormRoot,
  MatError,
  MatFormField,
  MatHint,
  MatInput,
  MatLabel,
  MatOption,
  MatSelect,
] as const;
