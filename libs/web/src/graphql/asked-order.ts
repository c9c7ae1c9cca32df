import { ApolloLink } from '@apollo/client/link';
import { OperationTypeNode } from 'graphql';
import { finalize, map } from 'rxjs';

/** A question that is under way, perhaps several times, and its answer that was asked for last. */
interface UnderWay {
  times: number;
  newest: { readonly asked: number; readonly answer: ApolloLink.Result } | null;
}

/**
 * Answers to one question in the order in which they were asked for. One that comes after the answer to a later asking
 * says less than is known already: who waits for it gets the later one. Apollo Client writes answers as they come.
 */
export function inAskedOrder(): ApolloLink {
  const questions = new Map<string, UnderWay>();
  let askings = 0;
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY) {
      return forward(operation);
    }
    const key = JSON.stringify([operation.operationName, operation.variables]);
    const question = questions.get(key) ?? { times: 0, newest: null };
    questions.set(key, question);
    question.times += 1;
    askings += 1;
    const asked = askings;
    return forward(operation).pipe(
      map((answer) => {
        if (question.newest === null || question.newest.asked < asked) {
          question.newest = { asked, answer };
        }
        return question.newest.answer;
      }),
      finalize(() => {
        question.times -= 1;
        if (question.times === 0) {
          questions.delete(key);
        }
      }),
    );
  });
}
