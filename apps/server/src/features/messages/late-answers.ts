import type { MailSession } from '@postern/mail';

export interface LateAnswers<T> {
  /**
   * Asks and waits so long; 'late' where that was not enough. The same question asked again joins the one that is
   * still on its way, or takes its answer, instead of sending the mail server through the same search once more.
   */
  readonly ask: (
    session: MailSession,
    question: string,
    begin: () => Promise<T>,
    patienceMs: number,
  ) => Promise<T | 'late'>;
}

/** How long an answer that came late waits to be asked for again. Milliseconds; a page asks within seconds. */
const KEPT_MS = 30_000;

/** A search that takes longer than a list waits would otherwise never be seen: each attempt would begin anew. */
export function createLateAnswers<T>(): LateAnswers<T> {
  // By session: an account that was changed has a new one, and old answers go with the old.
  const waiting = new WeakMap<MailSession, Map<string, Promise<T>>>();

  return Object.freeze({
    ask: async (session: MailSession, question: string, begin: () => Promise<T>, patienceMs: number) => {
      const own = waiting.get(session) ?? new Map<string, Promise<T>>();
      waiting.set(session, own);
      const answer = own.get(question) ?? begin();
      own.set(question, answer);
      const forget = (): void => {
        if (own.get(question) === answer) own.delete(question);
      };
      try {
        const given = await within(answer, patienceMs);
        if (given === 'late') {
          const forgetLater = (): void => {
            setTimeout(forget, KEPT_MS).unref();
          };
          answer.then(forgetLater, forgetLater);
        } else {
          forget();
        }
        return given;
      } catch (error) {
        forget();
        throw error;
      }
    },
  });
}

async function within<T>(answer: Promise<T>, milliseconds: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late' as const);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
