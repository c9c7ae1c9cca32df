import type { ResolverInstance } from '@ns/platform';
import { CategoryResolver } from './graphql/category.resolver.ts';
import { MailWordsResolver } from './graphql/mail-words.resolver.ts';
import { MenuEntryResolver } from './graphql/menu-entry.resolver.ts';
import { MunicipalityEditingResolver } from './graphql/municipality.resolver.ts';
import { OrderResolver } from './graphql/order.resolver.ts';
import { ReceiverEditingResolver } from './graphql/receiver.resolver.ts';
import { RoutingResolver } from './graphql/routing.resolver.ts';
import { SetupResolver } from './graphql/setup.resolver.ts';
import type { MenusNeeds } from './needs/menus-needs.ts';
import { MenuEditing } from './graphql/menu-editing.ts';

/** Puts the slice together for the api. */
export function composeMenusApi({ database, directory, wordedMails }: MenusNeeds): {
  readonly resolvers: readonly ResolverInstance[];
} {
  const editing = new MenuEditing({ database, directory });
  return {
    resolvers: [
      new CategoryResolver(editing),
      new MenuEntryResolver(editing),
      new MunicipalityEditingResolver(editing),
      new MailWordsResolver(editing, wordedMails),
      new OrderResolver(editing),
      new ReceiverEditingResolver(editing),
      new RoutingResolver(editing),
      new SetupResolver({ database, directory }),
    ],
  };
}
