import { signIf, type Rule } from '../rule.ts';

/** The subject is labelled as advertisement, as some laws ask of mail that nobody asked for. */
export const labelledAdvertisement: Rule = {
  code: 'content.labelled-advertisement',
  group: 'content-subject',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'spam',
  source: 'Subject labels (ADV:, [AD], 廣告, 광고) that laws of several countries demand of unasked mail',
  texts: {
    en: {
      title: 'Labelled as advertisement',
      explanation:
        'The subject is labelled as advertisement, as laws demand it of mail that nobody asked for.',
      advice: 'Delete it if you did not ask for it.',
      summary: 'It is labelled as advertisement',
      clause: 'it is labelled as advertisement',
    },
    ru: {
      title: 'Пометка «реклама»',
      explanation: 'Тема помечена как реклама: так закон велит помечать непрошеные письма.',
      advice: 'Удалите, если не просили.',
      summary: 'Письмо помечено как реклама',
      clause: 'оно помечено как реклама',
    },
  },
  evaluate: ({ message, bulk }) => signIf(!bulk.isList && LABEL.test(message.subject.slice(0, 200)), []),
};

const LABEL =
  /^\s*(?:[([{<*]?\s*adv\s*[\])}>*:]|adv[-_. ]?adult|[([]ad[)\]])|\badv?:\s*$|광고|廣告|广告|（ad）/i;
