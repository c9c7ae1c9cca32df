import nx from '@nx/eslint-plugin';

const rule = nx.rules['enforce-module-boundaries'];

/**
 * The boundary rule of Nx, with a message that ends in the reason of the rule which was broken.
 *
 * @param reasons tag of the importing project, such as `scope:signals`, and why its imports are limited
 */
export function boundariesWithReasons(reasons) {
  const reasonOf = ({ data = {} }) => reasons.get(data.sourceTag) ?? '';
  return {
    ...rule,
    create(context) {
      const report = (problem) => {
        const reason = reasonOf(problem);
        if (!reason) {
          return context.report(problem);
        }
        const message = rule.meta.messages[problem.messageId] ?? '';
        const { messageId: _messageId, ...rest } = problem;
        return context.report({ ...rest, message: `${message} ${reason}` });
      };
      return rule.create(Object.create(context, { report: { value: report } }));
    },
  };
}
