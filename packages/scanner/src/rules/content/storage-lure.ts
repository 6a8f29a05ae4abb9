import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A cloud that is full, photos that will be deleted. */
export const storageLure: Rule = lureRule({
  code: 'content.storage-lure',
  category: 'phishing',
  source: 'Consumer office advice on fake notices of full cloud storage',
  texts: {
    en: {
      title: 'Cloud storage lure',
      explanation: 'The message says that your cloud storage is full or that your photos will be deleted.',
      advice: 'Look into the settings of your storage yourself.',
      summary: 'It claims that your cloud storage is full or your files will be lost',
      clause: 'it claims that your files will be lost',
    },
    ru: {
      title: 'Приманка с облачным хранилищем',
      explanation: 'Письмо утверждает, что облако заполнено или ваши фотографии удалят.',
      advice: 'Посмотрите настройки хранилища сами.',
      summary: 'Письмо утверждает, что облако заполнено или файлы пропадут',
      clause: 'оно пугает потерей файлов',
    },
  },
  intents: [['storage', 1]],
  helpers: [
    ['urgency', 0.5],
    ['payment-problem', 0.7],
    ['renewal', 0.5],
  ],
  needs: 'link',
  least: 1,
});
