import { ATTACHMENTS, HTML_DEPTH } from '../../limits.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The message is too big or too nested to be read whole. */
export const limitReached: Rule = {
  code: 'structure.limit-reached',
  group: 'structure-limits',
  severity: 'high',
  weight: 2,
  hard: undefined,
  category: 'none',
  source: 'Algorithmic complexity attacks on MIME parsers',
  texts: {
    en: {
      title: 'Not read to the end',
      explanation:
        'The message exceeds a limit ({limit}) and was not read to the end. Some are built like that to get past checks.',
      advice: 'Be careful with what it contains.',
      summary: 'It is built so that it cannot be read to the end',
    },
    ru: {
      title: 'Не прочитано до конца',
      explanation: 'Письмо превышает предел ({limit}) и не прочитано до конца. Иногда так строят нарочно.',
      advice: 'Осторожно с его содержимым.',
      summary: 'Письмо построено так, что его нельзя прочитать до конца',
    },
  },
  evaluate: ({ message, html }) => {
    const hit = message.limitsHit[0] ?? cutElsewhere(message.attachments.length, html?.cutBy === 'depth');
    if (hit === undefined) {
      return NOTHING;
    }
    const facts = [fact('limit', hit.limit), fact('allowed', hit.allowed)];
    // Long text and large files are cut in honest mail, too; too many parts, levels or headers are made by hand.
    const isSize = hit.limit === 'textCharacters' || hit.limit === 'decodedBytes';
    return [isSize ? { facts, weight: 0.5, severity: 'low' } : { facts, hard: 'unscannable' }];
  },
};

/** What was cut behind the reader. */
function cutElsewhere(files: number, isTooDeep: boolean): { limit: string; allowed: number } | undefined {
  if (isTooDeep) return { limit: 'htmlDepth', allowed: HTML_DEPTH };
  return files > ATTACHMENTS ? { limit: 'attachments', allowed: ATTACHMENTS } : undefined;
}
