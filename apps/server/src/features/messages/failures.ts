import type { MailFailure } from '@postern/mail';
import { HttpProblem } from '../../http/problem.ts';
import type { ProblemCode } from '../../http/problem.ts';
import { describeFailure } from '../mailboxes/index.ts';

/** A failure of a mail server while one message was asked for, as an answer of the API. */
export function toReadProblem(failure: MailFailure): HttpProblem {
  const described = describeFailure(failure);
  return new HttpProblem(codeOf(failure), { message: described.message, failure: described });
}

function codeOf({ code }: MailFailure): ProblemCode {
  switch (code) {
    case 'message-missing':
    case 'folder-missing':
      return 'message_gone';
    case 'uidvalidity-changed':
      return 'message_moved';
    case 'limit':
      return 'message_too_large';
    case 'timeout':
    case 'cancelled':
      return 'mailbox_timeout';
    default:
      return 'mailbox_offline';
  }
}
