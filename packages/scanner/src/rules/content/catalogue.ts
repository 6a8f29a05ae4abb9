import { bankChange } from './bank-change.ts';
import { bossTask } from './boss-task.ts';
import { brandWithoutBrand } from './brand-without-brand.ts';
import { callback } from './callback.ts';
import { deliveryLure } from './delivery-lure.ts';
import { documentLure } from './document-lure.ts';
import { extortion } from './extortion.ts';
import { fakeThread } from './fake-thread.ts';
import { form } from './form.ts';
import { genericGreeting } from './generic-greeting.ts';
import { loginPressure } from './login-pressure.ts';
import { namesReaderByAddress } from './names-reader-by-address.ts';
import { onlyHtml } from './only-html.ts';
import { passwordForArchive } from './password-for-archive.ts';
import { paymentPressure } from './payment-pressure.ts';
import { pictureInsteadOfText } from './picture-instead-of-text.ts';
import { prize } from './prize.ts';
import { redirectingMarkup } from './redirecting-markup.ts';
import { script } from './script.ts';
import { smuggling } from './smuggling.ts';
import { unwantedOffer } from './unwanted-offer.ts';
import type { Rule } from '../rule.ts';

/** Rules on what the text wants, in the order in which findings are listed. */
export const contentRules: readonly Rule[] = [
  bankChange,
  bossTask,
  brandWithoutBrand,
  callback,
  deliveryLure,
  documentLure,
  extortion,
  fakeThread,
  form,
  genericGreeting,
  loginPressure,
  namesReaderByAddress,
  onlyHtml,
  passwordForArchive,
  paymentPressure,
  pictureInsteadOfText,
  prize,
  redirectingMarkup,
  script,
  smuggling,
  unwantedOffer,
];
