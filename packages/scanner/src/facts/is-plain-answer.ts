import type { ParsedMessage } from '@postern/mime';
import { isAnswer } from './is-answer.ts';

/** Answers as people and programs write them: the fields and the subject say so. Lures forge one of the two. */
export function isPlainAnswer(message: ParsedMessage): boolean {
  return isAnswer(message) && ANSWERS.test(message.subject.slice(0, SUBJECT_CHARACTERS));
}

const SUBJECT_CHARACTERS = 100;
const ANSWERS =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:re|aw|sv|antw|rif|res|odp|ответ|ha|vá|ynt|odg|atb|vl|r|回复|回覆|答复|返信)\s*[:：[(]/iu;
