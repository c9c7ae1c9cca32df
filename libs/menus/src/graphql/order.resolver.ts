import type { ApiContext } from '@ns/identity';
import { orderMenu, orderedMenus } from '@ns/municipality';
import { InvalidInputError, resultUnion, field, fieldsOf, enumOf } from '@ns/platform';
import { Arg, Ctx, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { MenuEditing } from './menu-editing.ts';

/** The menus that have an order. */
const OrderedMenuEnum = enumOf('OrderedMenu', 'A menu whose entries have an order.', orderedMenus);

@InputType({ description: 'Entries of a menu in their new order, all or some.' })
export class OrderMenuInput extends fieldsOf({
  menu: field(OrderedMenuEnum),
  codes: field([String], 'Codes; of a quarter `settlement/code`.'),
}) {}

@ObjectType({ description: 'The entries are in the order.' })
export class MenuOrdered extends fieldsOf({
  menu: field(OrderedMenuEnum),
  codes: field([String]),
}) {}

export const OrderMenuResult = resultUnion('orderMenu', [MenuOrdered, InvalidInputError]);

/** Puts menus into an order. */
@Resolver()
export class OrderResolver {
  constructor(private readonly editing: MenuEditing) {}

  @Mutation(() => OrderMenuResult, {
    description: 'Puts entries of a menu into an order, among the places that they have. Permission `menus.manage`.',
  })
  async orderMenu(
    @Ctx() context: ApiContext,
    @Arg('input', () => OrderMenuInput) { menu, codes }: OrderMenuInput,
  ): Promise<typeof OrderMenuResult> {
    const saved = await this.editing.save(context, { kind: 'menu_order', code: menu }, async (tx) => {
      const problems = await orderMenu(tx, menu, codes);
      return problems.length > 0
        ? { kind: 'invalid', problems }
        : { kind: 'saved', row: codes, change: { before: null, after: { codes } } };
    });
    return saved instanceof InvalidInputError ? saved : { menu, codes };
  }
}
