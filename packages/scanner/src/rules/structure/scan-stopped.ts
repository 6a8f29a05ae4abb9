import { NOTHING, type Rule } from '../rule.ts';

/**
 * The scan of this message was stopped from outside. The finding is made by the pool (src/pool); the rule holds its
 * words and never fires by itself.
 */
export const scanStopped: Rule = {
  code: 'structure.scan-stopped',
  group: 'structure-limits',
  severity: 'high',
  weight: 2,
  hard: 'unscannable',
  category: 'none',
  source: 'Algorithmic complexity attacks (Crosby and Wallach, USENIX Security 2003)',
  texts: {
    en: {
      title: 'Could not be checked',
      explanation:
        'Checking this message had to be stopped ({reason}). Messages are sometimes built like that to get past checks.',
      advice: 'Do not open its attachments or links unless you expected exactly this message.',
      summary: 'This message could not be checked: its scan had to be stopped',
    },
    ru: {
      title: 'Не удалось проверить',
      explanation:
        'Проверку этого письма пришлось остановить ({reason}). Иногда письма строят так нарочно, чтобы обойти проверку.',
      advice: 'Не открывайте вложения и ссылки, если не ждали именно этого письма.',
      summary: 'Письмо не удалось проверить: проверку пришлось остановить',
    },
  },
  evaluate: () => NOTHING,
};
