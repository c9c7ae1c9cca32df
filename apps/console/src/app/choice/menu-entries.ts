import { type Choice, findChoices } from './find-choice.ts';

/** Entries of a long menu that belong together. */
export interface ChoiceGroup extends Choice {
  readonly choices: readonly Choice[];
}

/** One line of an open menu: an entry that can be chosen. */
export interface MenuEntry extends Choice {
  /** Name of the group that begins with this entry; null inside a group and without groups. */
  readonly heading: string | null;
  /** Codes whose counts together are the count of the entry: its own, or those of the whole group. */
  readonly counted: readonly string[];
}

/**
 * The entries of a menu in their order: those without a group, then each group with an entry for all of it.
 * @param wholeName what the entry for a whole group is called
 */
export function menuEntries(
  choices: readonly Choice[],
  groups: readonly ChoiceGroup[],
  wholeName: (group: string) => string,
): readonly MenuEntry[] {
  const single = ({ code, name }: Choice): MenuEntry => ({ code, name, heading: null, counted: [code] });
  const inGroups = groups.flatMap(({ code, name, choices: members }) => {
    const whole: MenuEntry[] =
      members.length > 1
        ? [{ code, name: wholeName(name), heading: null, counted: members.map((member) => member.code) }]
        : [];
    return [...whole, ...members.map(single)].map((entry, index) =>
      index === 0 ? { ...entry, heading: name } : entry,
    );
  });
  return [...choices.map(single), ...inGroups];
}

/**
 * What an open menu shows for what was typed: the entries that it finds, and before them the chosen ones that it does
 * not find, so that nothing chosen is out of sight. Without a text every entry, with the headings of the groups.
 */
export function shownEntries(
  entries: readonly MenuEntry[],
  typed: string,
  chosen: readonly string[],
): readonly MenuEntry[] {
  if (typed.trim() === '') {
    return entries;
  }
  const found = findChoices(entries, typed).map((entry) => ({ ...entry, heading: null }));
  const kept = entries.filter(({ code }) => chosen.includes(code) && !found.some((entry) => entry.code === code));
  return [...kept.map((entry) => ({ ...entry, heading: null })), ...found];
}
