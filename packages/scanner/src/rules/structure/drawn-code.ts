import { fact, NOTHING, type Rule } from '../rule.ts';

/** A code for cameras drawn with table cells or blocks of text: programs that look for codes look at pictures. */
export const drawnCode: Rule = {
  code: 'structure.drawn-code',
  group: 'structure-page',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'phishing',
  source: '"Quishing" with codes made of Unicode blocks and tables, reported by mail gateways since 2024',
  texts: {
    en: {
      title: 'Code drawn without a picture',
      explanation:
        'The message draws a code for cameras out of {kind}, where programs that look at pictures do not see it.',
      advice: 'Do not scan it.',
      summary: 'It draws a code for cameras out of {kind}',
      clause: 'it draws a code for cameras out of {kind}',
    },
    ru: {
      title: 'Код, нарисованный без картинки',
      explanation:
        'Письмо рисует код для камеры ({kind}), чтобы программы, которые смотрят на картинки, его не увидели.',
      advice: 'Не сканируйте его.',
      summary: 'Письмо рисует код для камеры без картинки ({kind})',
      clause: 'оно рисует код для камеры без картинки',
    },
  },
  evaluate: ({ html, textShape, bulk }) => {
    if (bulk.isList) {
      return NOTHING;
    }
    if ((html?.shape.inkCells ?? 0) >= CELLS) {
      return [{ facts: [fact('kind', 'table-cells')] }];
    }
    return textShape.blockCharacters >= BLOCKS
      ? [{ facts: [fact('kind', 'text-blocks')], weight: 1.4 }]
      : NOTHING;
  },
};

/** Dark cells of the smallest code (21 by 21 squares, some two fifths of them dark). */
const CELLS = 150;
/** Block characters of the smallest code, two squares each. */
const BLOCKS = 160;
