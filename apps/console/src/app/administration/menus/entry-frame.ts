import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { MutationSender } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { fieldParts } from '../../form/form-parts.ts';
import type { MenuEntry } from './menu-entry.ts';

/** What the frame needs of an entry, whatever its values are. */
type FramedEntry = Omit<Pick<MenuEntry<object>, keyof MenuEntry<object>>, 'form'> & {
  readonly form: Pick<MutationSender, 'busy' | 'failure'> & { readonly fields: FieldTree<unknown> };
};

/** The form of one entry of a menu around its fields: what the change will do, and the buttons. */
@Component({
  selector: 'ns-entry-frame',
  imports: [screenParts, fieldParts],
  templateUrl: './entry-frame.html',
  styleUrl: './entry-frame.scss',
})
export class EntryFrame {
  /** Name of the menu in the dictionaries. */
  readonly menu = input.required<string>();
  readonly entry = input.required<FramedEntry>();
  /** Whether it is taken out of use here. */
  readonly canArchive = input(true);
}
