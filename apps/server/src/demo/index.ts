export { attackSamples, legitimateTwins } from './attacks/index.ts';
export type { DemoSample } from './attacks/index.ts';
export { startDemoMail } from './demo-mail.ts';
export type { Arrival, DemoArrivalOptions, DemoMail, DemoMailbox, DemoMailOptions } from './demo-mail.ts';
