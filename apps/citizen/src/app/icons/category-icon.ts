import { drawings, type IconName } from './drawings.ts';

/** The picture for a category's icon name; three dots for one that a newer server invented. */
export function categoryIcon(name: string): IconName {
  const icon = `category-${name}`;
  return isIcon(icon) ? icon : 'category-dots';
}

const isIcon = (name: string): name is IconName => Object.hasOwn(drawings, name);
